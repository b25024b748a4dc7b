# 抽样：样本量、上限、抽取，以及不能抽取的理由。

refused-draw_name_unfit = 未抽取：{ $name } 不能用作抽样中的名称。请用不含换行和制表符的一行文字（NFC 组合形式）。
refused-draw_named_twice = 未抽取：“{ $name }”出现了两次。请使每个名称各不相同。
refused-draw_weight_out_of_range = 未抽取：“{ $name }”的权重是 { $weight }。请填 1 至 { $most } 的整数。
refused-draw_number_out_of_range = 未抽取：要从“{ $name }”中抽 { $number } 个，而其中共有 { $most } 个。请填 0 至 { $most }。
refused-draw_too_many_tickets = 未抽取：全部权重之和是 { $tickets }，一次抽样最多 { $most }。请减小权重，或分次抽取。
refused-draw_shares_do_not_fit = 未分配：{ $number } 个样本无法分配到这些层。请填 { $least } 至 { $most }，或减小每层最低数。
