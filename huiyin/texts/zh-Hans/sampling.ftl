# 抽样：样本量、上限、抽取，以及不能抽取的理由。

refused-draw_name_unfit = 未抽取：{ $name } 不能用作抽样中的名称。请用不含换行和制表符的一行文字（NFC 组合形式）。
refused-draw_named_twice = 未抽取：“{ $name }”出现了两次。请使每个名称各不相同。
refused-draw_weight_out_of_range = 未抽取：“{ $name }”的权重是 { $weight }。请填 1 至 { $most } 的整数。
refused-draw_number_out_of_range = 未抽取：要从“{ $name }”中抽 { $number } 个，而其中共有 { $most } 个。请填 0 至 { $most }。
refused-draw_too_many_tickets = 未抽取：全部权重之和是 { $tickets }，一次抽样最多 { $most }。请减小权重，或分次抽取。
refused-draw_shares_do_not_fit = 未分配：{ $number } 个样本无法分配到这些层。请填 { $least } 至 { $most }，或减小每层最低数。

refused-sampling_confidence_out_of_range = 未计算：置信度须大于 0、小于 100%。请填两者之间的数，例如 95。
refused-sampling_rates_out_of_range = 未计算：可容忍的须大于零、小于全部，预期的不得小于零。请另填比率或数目。
refused-sampling_population_missing = 未计算：这种计算方式须知道总体数目。请填总体数目，或改用可容忍比率和二项分布。
refused-sampling_population_out_of_range = 未计算：总体数目须为 1 至 { $most }。请填这样的数目，或改用不需要总体数目的二项分布。
refused-sampling_expects_too_many = 没有样本能说明这一点：预期有误的已不少于可容忍的。请减少预期，或提高可容忍的程度。
refused-sampling_too_large = 样本量不超过 { $most }、差错不超过 { $errors } 时，没有样本能说明这一点：预期与可容忍的过于接近，或可容忍的过少。请减少预期，或提高可容忍的程度。
refused-sampling_counts_do_not_fit = 未计算：至少要检查一个，不能多于总体（最多 1,000,000），有误的不能多于检查的。请另填数目。
