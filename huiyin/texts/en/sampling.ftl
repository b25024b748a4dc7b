# Sampling: sizes, bounds, draws, and what is wrong with them.

refused-draw_name_unfit = Nothing was drawn: { $name } can’t be a name in a draw. Give a name of one line without tabs, in composed characters (NFC).
refused-draw_named_twice = Nothing was drawn: “{ $name }” is named twice. Give everything a name of its own.
refused-draw_weight_out_of_range = Nothing was drawn: “{ $name }” weighs { $weight }. Give a whole number from 1 to { $most }.
refused-draw_number_out_of_range = Nothing was drawn: { $number } of “{ $name }” were asked for, and there are { $most }. Ask for a number from 0 to { $most }.
refused-draw_too_many_tickets = Nothing was drawn: all weights add up to { $tickets }, and a draw takes at most { $most }. Give smaller weights, or draw in parts.
refused-draw_shares_do_not_fit = Nothing was shared out: { $number } can’t be shared out among these strata. Ask for a number from { $least } to { $most }, or for a smaller minimum.
