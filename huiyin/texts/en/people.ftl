# Sign-ins, tokens, posts and sites: why something was refused, and what the access log says.

# Who acts
refused-post_not_held = You do not hold this { -post } today, so nothing was done. Choose one of your own posts, or ask the security administrator to appoint you.
refused-signer_held_no_post = The paper was not entered: nobody whose signature you may enter held this { -post } on the day of signing. Check the signer and the date on the paper, or ask the { -office } to enter it.

# Sign-ins
refused-sign_in_refused = You were not signed in: this name and password do not belong together. Check both, and ask the security administrator for a new password if you have forgotten yours.
refused-locked_out = You were not signed in: the password was wrong too many times. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, or ask the security administrator to lift the lock.
refused-sign_in_name_unfit = The { -account } was not saved: a sign-in name has 1 to { $limit } characters without spaces. Choose another name.
refused-sign_in_name_taken = The { -account } was not opened: the sign-in name { $sign_in_name } is in use, in capital or small letters. Choose another name.
refused-password_unfit = The password was not accepted: it is too easy to guess. Choose at least 12 characters that are not only digits, no common password, and nothing like your sign-in name.
refused-password_unchanged = The password was not changed: the new one is the old one. Choose another.
refused-old_password_wrong = The password was not changed: the present password is wrong. Type it again, or ask the security administrator for a new one.
refused-unknown_choice = Your choice was not saved: it is not on the list. Choose one of the languages or colours shown.

# Tokens
refused-token_refused = The request was refused: this token is unknown, revoked or past its last day. Issue a new one on the page of your { -account }.
refused-token_period_unfit = The token was not issued: it must end in the future, within { $days } days. Choose another last day.
refused-token_name_missing = The token was not issued: it has no name. Name what it is for, so that you know later which one to revoke.

# Sites
refused-site_has_administrator = The site { $site } was not opened for founding: it has a security administrator. Ask that person to register people and to appoint them.
refused-site_code_unfit = The site was not founded: “{ $site }” can't be its code. Use 1 to 40 small letters, digits and hyphens, with a letter or digit at both ends.
refused-sample_is_another = Nothing was built: this installation holds a sample already (site { $site }), of another seed, size or year. Build the other one in another folder, which HUIYIN_VAR names.
refused-sample_too_small = Nothing was built: a sample of { $scale } findings leaves organisations without any. Ask for { $least } or more with --scale.
refused-site_code_taken = The site was not founded: the code { $site }, or its id, belongs to another site of this installation. Choose another code.
refused-site_has_a_key = The key was not noted: the site { $site } has another key already. Restore that key, because everything signed so far depends on it.

# What administrators do beside the journal
act-account-keep = Keep accounts
act-access-read = Read the access log

# The access log
access-signed_in = Signed in
access-turned_away = Turned away for a wrong password
access-locked_out = Turned away while locked out
access-signed_out = Signed out
access-account_opened = Account opened
access-account_closed = Account closed
access-account_opened_again = Account opened again
access-password_changed = Changed the password
access-password_reset = Was given a temporary password
access-lock_lifted = Lock lifted
access-token_issued = Token issued
access-token_revoked = Tokens revoked
