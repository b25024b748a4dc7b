# All opinions of a round composed at once.

compose-round = Compose what is missing
compose-round-note = Composes a draft for every { -organisation } and audience that has approved { -finding(form: "many") } and no { -feedback-package } yet. The one for the { -principal } has the outstanding ones: of key positions and areas, serious and grave ones, and those for the { -principal } alone; where none is marked so, all. Read and revise each before it is approved.
compose-look = Look at the { -feedback }
compose-unit = { -feedback-package(form: "many") }
compose-left-head = What was left out
compose-left-of = { $organisation }: { $audience }
compose-left-used_otherwise = The results are not to be fed back.
compose-left-under_way = { CAP(-feedback-package) } { PLAIN($number) } is under way.
compose-left-issued = { CAP(-feedback-package) } { PLAIN($number) } is issued.
compose-left-draft = Somebody is writing a draft of it.
compose-left-no_findings = There is no approved { -finding } that you may see.
compose-left-kept_apart = Not put in, since they are for the { -principal } alone: { $findings } of its { -finding(form: "many") }.
compose-left-told_to_both = Nothing parts its { $findings } { -finding(form: "many") }, so both audiences are told all of them. Take out by hand what the leadership is not to read.
compose-left-too_many = More than { $items } things could go in. Compose this one by hand.
notices-kind-compose = Compose the { -feedback-package(form: "many") } of a { -round }
notices-compose-done = In { -round } { PLAIN($number) } the job composed { $composed } { $composed ->
    [one] opinion
   *[other] opinions
  }. { $left_out ->
    [0] Nothing was left out.
   *[other] Left out, each with its reason: { $left_out }.
  }
refused-nothing_to_compose = Nothing was composed: { -round } { PLAIN($number) } has no { -inspection } that you may see. Assign one first.
refused-round_was_fed_back = Nothing was composed: { -round } { PLAIN($number) } was fed back. Compose what is still missing one by one, from its { -inspection }.
refused-job_not_done = Job { $job } has not composed anything yet. Look with “huiyin jobs” whether it has ended.
cli-help-compose = Have what a { -round } has no { -feedback-package } of yet composed in the background. The inbox tells when it is done.
cli-help-composed = Tell what a job has composed, and what it left out and why.
cli-compose-started = The { -feedback-package(form: "many") } are being composed as job { $job }. The inbox tells when it is done; see what was left out with “huiyin composed { $job }”.
cli-column-audience = Audience
