# 日期、文件大小和时长的写法。

form-date = { PLAIN($year) }年{ PLAIN($month) }月{ PLAIN($day) }日
form-size =
    { $amount } { $unit ->
        [byte] 字节
        [bytes] 字节
       *[other] { $unit }
    }
form-days = { $count }天
form-hours = { $count }小时
form-minutes = { $count }分钟
form-seconds = { $count }秒
form-two-lengths = { $first }{ $second }
form-list-more = { $first }、{ $second }
form-list-last = { $first }和{ $second }
form-yes = 是
form-no = 否
