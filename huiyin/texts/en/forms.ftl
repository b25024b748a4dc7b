# How dates, sizes and lengths of time are written.

form-date =
    { PLAIN($day) } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { PLAIN($year) }
form-size = { $amount } { $unit }
form-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
form-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
form-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
form-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
form-two-lengths = { $first } { $second }
# The program puts two words, or a list and its next word, in place of $first and $second.
form-list-more = { $first }, { $second }
form-list-last = { $first } and { $second }
form-yes = yes
form-no = no
