# The API. What it says about the call itself; rules of the procedure speak through refused-… and fault-….

api-not_found = There is nothing here for this post. Check the address and the number.
api-not_signed_in = The call was refused: no valid token came with it. Send “Authorization: Bearer” and a token from the page of your account.
api-forbidden = The call was refused: it may not be made this way. With a session, send the CSRF token along; with a token, use one of a post that may do this.
api-bad_request = The call was refused: it can't be read. Send a body of valid JSON, or a complete form with its file.
api-method_not_allowed = The call was refused: this address takes other methods. The header “Allow” names them.
api-too_large = The call was refused: more was sent than is taken at once. Send files one by one to /api/files/.
api-unsupported_media_type = The call was refused: the body is of another type. Send it as { $expected }.
api-given_faulty = The call was refused: some values do not fit. Each is named under “faults”; correct them and send the call again.
api-too_many_requests = The call was refused: too many calls without a valid token came from here. Wait a minute and check the token.
api-broken = The call ended through a fault of the program. It is noted in the log; tell the system administrator when it was.
api-value_unfit = This value does not have the form that the description asks for. Compare it with /api/openapi.json.
