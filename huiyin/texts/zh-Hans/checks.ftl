# 核验、关注名单、现场检查、销号、疑点：事项、状态与页面用语。

web-state-outcome-met = 达到
web-state-outcome-not_met = 未达到
web-state-outcome-not_applicable = 不适用
web-finding-tests = 验收标准
web-finding-further-requirement = 退回时提出的要求
