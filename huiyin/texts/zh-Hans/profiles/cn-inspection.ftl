# 巡视工作用词（比通用词更具体者）。

-plan = 巡视整改方案
-evaluation = 巡视整改评估
-letter = 巡视整改督办函

opinion-title-principal = 关于巡视{ $organisation }发现突出问题的反馈
opinion-title-leadership = 关于巡视{ $organisation }情况的反馈
