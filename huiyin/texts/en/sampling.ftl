# Sampling: sizes, bounds, draws, and what is wrong with them.

refused-draw_name_unfit = Nothing was drawn: { $name } can’t be a name in a draw. Give a name of one line without tabs, in composed characters (NFC).
refused-draw_named_twice = Nothing was drawn: “{ $name }” is named twice. Give everything a name of its own.
refused-draw_weight_out_of_range = Nothing was drawn: “{ $name }” weighs { $weight }. Give a whole number from 1 to { $most }.
refused-draw_number_out_of_range = Nothing was drawn: { $number } of “{ $name }” were asked for, and there are { $most }. Ask for a number from 0 to { $most }.
refused-draw_too_many_tickets = Nothing was drawn: all weights add up to { $tickets }, and a draw takes at most { $most }. Give smaller weights, or draw in parts.
refused-draw_shares_do_not_fit = Nothing was shared out: { $number } can’t be shared out among these strata. Ask for a number from { $least } to { $most }, or for a smaller minimum.

refused-sampling_confidence_out_of_range = Nothing was computed: a confidence lies above 0 and below 100 %. Give one in between, for instance 95.
refused-sampling_rates_out_of_range = Nothing was computed: what is tolerated must be more than nothing and less than everything, and what is expected not below nothing. Give other rates or numbers.
refused-sampling_population_missing = Nothing was computed: this way of counting needs to know how many there are in all. Give the population, or choose a tolerable rate and the binomial distribution.
refused-sampling_population_out_of_range = Nothing was computed: a population has from 1 to { $most } members. Give such a number, or choose the binomial distribution, which needs none.
refused-sampling_expects_too_many = No sample can show this: as much is expected to be wrong as is tolerated, or more. Expect less, or tolerate more.
refused-sampling_too_large = No sample of up to { $most } with up to { $errors } errors shows this: what is expected lies too close to what is tolerated, or what is tolerated is too little. Expect less, or tolerate more.
refused-sampling_counts_do_not_fit = Nothing was computed: at least one must be checked, no more than there are (at most 1,000,000), and no more can be wrong than were checked. Give other numbers.

refused-sampling_not_a_percentage = Nothing was computed: “{ $value }” is no percentage. Give one as 5 or 1.25.
refused-sampling_not_a_number = Nothing was computed: “{ $value }” is no whole number. Give one as 400.

# What a plan says, and what a check has shown
sampling-plan-counted = Draw { $sample } of the { $population } at random and check each of them. If { $allowed ->
        [0] none of them is wrong
        [one] no more than one of them is wrong
       *[other] no more than { $allowed } of them are wrong
    }, you may say with { $confidence } % confidence: fewer than { $tolerable } of the { $population } are wrong.
sampling-plan-endless = Draw { $sample } at random and check each of them. If { $allowed ->
        [0] none of them is wrong
        [one] no more than one of them is wrong
       *[other] no more than { $allowed } of them are wrong
    }, you may say with { $confidence } % confidence: no more than { $rate } % of all are wrong.
sampling-why-counted = Why: if { $tolerable } of the { $population } were wrong, so few errors would come up in at most { $risk } % of all such samples; no smaller sample does that.
sampling-why-endless = Why: if { $rate } % of all were wrong, so few errors would come up in at most { $risk } % of all such samples; no smaller sample does that.
sampling-beyond = If more are wrong, the table says what may be said instead. Drawing on until it fits shows nothing: it is a new check, with a new order and a new seed.
sampling-found-counted = Of { $population }, { $sample } were checked and { $errors } found wrong. With { $confidence } % confidence { $sides ->
        [two] from { $low_count } to { $high_count } of all are wrong: { $low } to { $high } %.
       *[one] no more than { $high_count } of all are wrong: { $high } %.
    }
sampling-found-endless = { $sample } were checked and { $errors } found wrong. With { $confidence } % confidence { $sides ->
        [two] { $low } to { $high } % of all are wrong.
       *[one] no more than { $high } % of all are wrong.
    }

sampling-shown = shown
sampling-not-shown = not shown
sampling-drawn = { $number } are drawn. Seed { $seed }, frame { $frame }.
refused-sampling_frame_not_read = Nothing was drawn: { $file } could not be read. Give a csv in UTF-8 with the columns stratum and item, and weight where things weigh differently.

# The command
cli-help-sampling = Plan samples, tell what a check has shown, draw a sample again; docs/sampling.md says how. No account is needed.
cli-help-sampling-size = Say how many have to be checked, and why.
cli-help-sampling-bound = Say how much is wrong in all, by what a check has found.
cli-help-sampling-draw = Draw a sample from a csv of strata and items, as it was drawn from the order and the value announced.
cli-argument-sampling_confidence = the confidence in per cent
cli-argument-sampling_tolerable = the rate that is tolerated, in per cent
cli-argument-sampling_tolerable_count = instead of a rate: how many of the population are tolerated
cli-argument-sampling_expected = the rate that is expected in the sample, in per cent
cli-argument-sampling_expected_errors = instead of a rate: how many errors are expected in the sample; 0 without either
cli-argument-sampling_population = how many there are in all; without it, endlessly many
cli-argument-sampling_method = the distribution; without it hypergeometric where the population is named, else binomial
cli-argument-sampling_expected_rounding = how the expected rate becomes a number of errors
cli-argument-sampling_tolerable_rounding = how the tolerable rate becomes a number in the population
cli-argument-sampling_sample = how many were checked
cli-argument-sampling_errors = how many of them were wrong
cli-argument-sampling_one_sided = the upper bound alone, with all of the risk on its side
cli-argument-sampling_frame = a csv in UTF-8 with the columns stratum, item, and weight if there is one
cli-argument-sampling_ordered = the digest of the line of the journal that ordered the check
cli-argument-sampling_announced = the value that was announced afterwards
cli-argument-sampling_number = how many to draw in all
cli-argument-sampling_minimum = at least so many of each stratum, or all of it
cli-argument-sampling_by = share out by how many are in a stratum, or by their weights
cli-column-sampling_errors = Wrong in the sample
cli-column-sampling_high = At most wrong in all
cli-column-sampling_high_count = In number
cli-column-sampling_shown = What the plan is for
cli-column-sampling_stratum = Stratum
cli-column-sampling_place = Place
cli-column-sampling_item = Item
cli-column-sampling_ticket = Ticket
cli-column-sampling_digest = Number of the ticket

# The page
web-rail-sampling = Sampling
sampling-title = Sampling
sampling-plan-head = How many to check?
sampling-plan-lead = Nothing is stored here. The sample itself is drawn in the on-site check, from a seed that anybody can draw again from.
sampling-population = How many are there in all?
sampling-population-help = Empty where there are very many or nobody has counted.
sampling-confidence = Confidence in per cent
sampling-tolerable = Tolerable in per cent
sampling-tolerable-help = From which share of wrong ones on would the result not be good enough?
sampling-expected = Expected errors
sampling-expected-help = How many wrong ones the sample may hold: a number (1) or a rate (1.25 %), which is rounded up.
sampling-method = Distribution
sampling-method-help = Published tables for large populations are binomial; those made from factors of confidence are Poisson.
sampling-method-auto = As the population says
sampling-method-hypergeometric = Hypergeometric
sampling-method-binomial = Binomial
sampling-method-poisson = Poisson
sampling-compute = Compute
sampling-table = Errors found, and what may be said then
sampling-bound-head = What did a check show?
sampling-bound-lead = For a plain random sample of one organisation or stratum; a draw by risk weights finds more errors than there are on average.
sampling-checked = How many were checked?
sampling-wrong = How many of them were wrong?
sampling-bound-compute = Compute interval
sampling-bars-means = Bars: upper bound at the confidence of the plan. Line: what is tolerated.
sampling-answer-head = Check { $sample }
