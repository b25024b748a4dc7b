# What the command `huiyin` says to the operator of the machine.

# Help
cli-help-huiyin = Huiyin: from an inspection finding to its verified closure. Settings are read from HUIYIN_…; see docs/reference/settings.md.
cli-help-command = COMMAND
cli-help-run = Serve this installation on this machine: bring the tables up to date, then start server and worker until you stop it.
cli-help-migrate = Bring the tables to this version.
cli-help-worker = Run the work that waits in the background.
cli-help-sample = Build the made-up sample site, or finish one that was begun.

# Arguments
cli-argument-json = answer in JSON, for a program
cli-argument-language = the language to answer in
cli-argument-port = the port on 127.0.0.1 to serve at
cli-argument-with_sample = also build the sample site, where there is none yet
cli-argument-until_empty = stop when nothing waits any more
cli-argument-scale = about how many { -finding(form: "many") } the sample has
cli-argument-seed = the number from which everything in the sample is made; the same number makes the same sample
cli-argument-at = the day that the sample takes for today, as YYYY-MM-DD; its dates hang on the last March before

# Serving
cli-migrated = The tables are those of this version.
cli-progress = { NUMBER($done) } of { NUMBER($total) }
cli-run-prepares = Huiyin brings its tables up to date and gathers its files…
cli-run-serves = Huiyin answers at { $address }. Stop it with Ctrl+C.
cli-run-sample = The sample site is being built. Its sign-ins appear on the sign-in page as soon as it stands.
cli-run-broke = A part of Huiyin ended by itself (code { $status }), so everything was stopped. Read what it said above.
cli-sample-built = The sample site stands: { NUMBER($acts) } acts, dates counted from { DATE($march) }, seed { $seed }.
refused-port_taken = Huiyin was not started: something else answers on port { $port } already, or this user may not use it. Stop that program, or choose another port with --port.
