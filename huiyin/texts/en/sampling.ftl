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
