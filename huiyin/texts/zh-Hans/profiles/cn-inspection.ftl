# 巡视工作用词（比通用词更具体者）。

-plan = 巡视整改方案
-evaluation = 巡视整改评估
-letter = 巡视整改督办函
