# Verification, watchlist, on-site checks, closing, concerns: what their acts, states and pages say.

web-state-outcome-met = Met
web-state-outcome-not_met = Not met
web-state-outcome-not_applicable = Not applicable
web-finding-tests = Acceptance tests
web-finding-further-requirement = Asked for when it came back
