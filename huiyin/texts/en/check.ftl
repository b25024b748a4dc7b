# What the site refuses when it signs, proves, backs up or restores. A site's key is named by its id.

refused-journal_rewritten = Nothing was signed: the journal is no longer the one of which { $size } lines were signed earlier. Run the check, and compare with a checkpoint that was kept elsewhere.
refused-site_key_differs = The key of site { $site } is not the one that the site has used so far. Put the files of its key back from the safe copy.
refused-site_key_missing = The key of site { $site } is missing. Put the files of its key back from the safe copy; a new key is never made in place of a lost one.
refused-size_out_of_range = There is no proof from { $first } to { $second } lines: the journal has { $lines } lines. Choose two sizes from 1 to { $lines }, the smaller one first.
