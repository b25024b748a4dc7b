"""The installed rule sets, found by name and by the digest that a line names."""

import pytest

from huiyin.record import profiles

# A version that was shipped never changes: lines name its digest. To change a rule, ship the next version beside it.
SHIPPED = {
    ("cn-inspection", 1): "86d9e2f3d0b2985782aa5b72d0d6105defa820e282d6a886d3bfbf94c764546f",
    ("cn-inspection", 2): "6a5e41c3e60e8985f2813790938597d6b4e3ed2461877910f8496ba1d93864fc",
    ("cn-inspection", 3): "716fcad0e6c10f83e45de594b66f8f53ab14de55de629b102d03bd047d32a6fb",
    ("cn-inspection", 4): "b82a8adbdef2adbf048ce713c3b0def506efa273a04a5f190f1b72c51d805613",
    ("ig-audit", 1): "2fb26392c16d40b0125569eec97d6dc12069e9b767fb966ef388268091870f44",
    ("ig-audit", 2): "431490226bb6509420bba0c570253a0d184e73fa56a054bd0935509d97d7ca48",
    ("ig-audit", 3): "25cb2fc5f001ddaee328467492c775ffae3d1201f797d10f990cfda33550ee0b",
    ("ig-audit", 4): "28c04294d8de2611c3436a6e6dea8533f93df6bb86182214f3cea804d1290b71",
}


def test_shipped_versions_have_not_changed() -> None:
    found = {(each.name, each.version): each.digest for each in profiles.shipped()}
    assert {key: found[key] for key in SHIPPED} == SHIPPED
    assert set(found) == set(SHIPPED), "pin the digest of the new version here"


def test_a_rule_set_is_found_by_name_and_by_digest() -> None:
    assert profiles.names() == ("cn-inspection", "ig-audit")
    for rules in profiles.shipped():
        assert profiles.by_digest(rules.digest) is rules
    assert profiles.profile("ig-audit").name == "ig-audit"


def test_the_calendar_of_a_rule_set_is_installed() -> None:
    for rules in profiles.shipped():
        assert profiles.calendar_of(rules).name == rules.calendar


def test_what_is_not_installed_is_named() -> None:
    for look_up in (profiles.profile, profiles.by_digest, profiles.calendar):
        with pytest.raises(profiles.UnknownProfile, match="nowhere"):
            look_up("nowhere")
