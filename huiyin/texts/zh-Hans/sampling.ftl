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

refused-sampling_not_a_percentage = 未计算：“{ $value }”不是百分比。请填 5 或 1.25 这样的数。
refused-sampling_not_a_number = 未计算：“{ $value }”不是整数。请填 400 这样的数。

# 方案说明与检查所见
sampling-plan-counted = 从 { $population } 个中随机抽取 { $sample } 个，逐一检查。若其中{ $allowed ->
        [0] 没有有误的
       *[other] 有误的不超过 { $allowed } 个
    }，即可以 { $confidence }% 的置信度说：总体中有误的少于 { $tolerable } 个。
sampling-plan-endless = 随机抽取 { $sample } 个，逐一检查。若其中{ $allowed ->
        [0] 没有有误的
       *[other] 有误的不超过 { $allowed } 个
    }，即可以 { $confidence }% 的置信度说：总体中有误的不超过 { $rate }%。
sampling-why-counted = 理由：假如 { $population } 个中有 { $tolerable } 个有误，这样的样本中至多有 { $risk }% 会只出现这么少的差错；再小的样本做不到这一点。
sampling-why-endless = 理由：假如总体中有 { $rate }% 有误，这样的样本中至多有 { $risk }% 会只出现这么少的差错；再小的样本做不到这一点。
sampling-beyond = 若有误的更多，能说什么见下表。一直抽到合格为止不能说明任何问题：那是一次新的检查，须有新的部署和新的种子。
sampling-found-counted = 总体 { $population } 个，检查 { $sample } 个，有误 { $errors } 个。以 { $confidence }% 的置信度，{ $sides ->
        [two] 总体中有误的为 { $low_count } 至 { $high_count } 个，即 { $low }% 至 { $high }%。
       *[one] 总体中有误的不超过 { $high_count } 个，即 { $high }%。
    }
sampling-found-endless = 检查 { $sample } 个，有误 { $errors } 个。以 { $confidence }% 的置信度，{ $sides ->
        [two] 总体中有误的为 { $low }% 至 { $high }%。
       *[one] 总体中有误的不超过 { $high }%。
    }

sampling-shown = 可以说明
sampling-not-shown = 不能说明
sampling-drawn = 已抽取 { $number } 个。种子 { $seed }，抽样框 { $frame }。
refused-sampling_frame_not_read = 未抽取：{ $file } 无法读取。请用 UTF-8 编码的 csv，列名为 stratum、item，权重不同的另加 weight。

# 命令
cli-help-sampling = 设计样本，说明检查所见，重新抽取样本；方法见 docs/sampling.md。不需要账号。
cli-help-sampling-size = 说明须检查多少个，以及理由。
cli-help-sampling-bound = 按检查所见说明总体中有误的有多少。
cli-help-sampling-draw = 按部署的流水行和事后公布的数值，从列有层和对象的 csv 中抽取样本。
cli-argument-sampling_confidence = 置信度，百分数
cli-argument-sampling_tolerable = 可容忍的比率，百分数
cli-argument-sampling_tolerable_count = 不用比率：总体中可容忍的数目
cli-argument-sampling_expected = 样本中预期的差错率，百分数
cli-argument-sampling_expected_errors = 不用比率：样本中预期的差错数；两者都没有时为 0
cli-argument-sampling_population = 总体数目；不填则视为无限多
cli-argument-sampling_method = 分布；不填时，有总体数目用超几何分布，否则用二项分布
cli-argument-sampling_expected_rounding = 预期差错率如何化为差错数
cli-argument-sampling_tolerable_rounding = 可容忍比率如何化为总体中的数目
cli-argument-sampling_sample = 检查了多少个
cli-argument-sampling_errors = 其中有误的多少个
cli-argument-sampling_one_sided = 只求上限，风险全在一侧
cli-argument-sampling_frame = UTF-8 编码的 csv，列名 stratum、item，可有 weight
cli-argument-sampling_ordered = 部署该检查的流水行的摘要
cli-argument-sampling_announced = 事后公布的数值
cli-argument-sampling_number = 一共抽多少个
cli-argument-sampling_minimum = 每层至少多少个，不足则全抽
cli-argument-sampling_by = 按各层的数目还是权重分配
cli-column-sampling_errors = 样本中有误
cli-column-sampling_high = 总体中至多有误
cli-column-sampling_high_count = 个数
cli-column-sampling_shown = 方案要说明的
cli-column-sampling_stratum = 层
cli-column-sampling_place = 次序
cli-column-sampling_item = 对象
cli-column-sampling_ticket = 签
cli-column-sampling_digest = 签的编号

# 页面
web-rail-sampling = 抽样
sampling-title = 抽样
sampling-plan-head = 须检查多少个？
sampling-plan-lead = 这里不存任何内容。样本在现场检查中抽取，任何人都可以用公布的种子重新抽取。
sampling-population = 总体有多少个？
sampling-population-help = 很多或无人清点的，留空。
sampling-confidence = 置信度（%）
sampling-tolerable = 可容忍的（%）
sampling-tolerable-help = 有误的占多大比例起，结果就不够好？
sampling-expected = 预期差错
sampling-expected-help = 样本中可以有多少有误的：数目（1）或比率（1.25%），比率向上取整。
sampling-method = 分布
sampling-method-help = 针对大总体的公布表用二项分布，由置信系数编制的用泊松分布。
sampling-method-auto = 依总体数目而定
sampling-method-hypergeometric = 超几何分布
sampling-method-binomial = 二项分布
sampling-method-poisson = 泊松分布
sampling-compute = 计算
sampling-table = 查出的差错，以及届时能说什么
sampling-bound-head = 检查说明了什么？
sampling-bound-lead = 适用于从一个单位或一层中作的简单随机抽样；按风险权重抽取的样本，查出的差错平均多于实际。
sampling-checked = 检查了多少个？
sampling-wrong = 其中有误的多少个？
sampling-bound-compute = 计算区间
sampling-bars-means = 横条：方案置信度下的上限。竖线：可容忍的程度。
sampling-answer-head = 检查 { $sample } 个
