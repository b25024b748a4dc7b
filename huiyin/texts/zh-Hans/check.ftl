# 签署、出具证明、备份和恢复时不予办理的情形。站点密钥以站点标识指称。

refused-journal_rewritten = 未予签署：现有流水与此前所签的 { $size } 行不一致。请运行核对，并与存于别处的检查点比对。
refused-site_key_differs = 站点 { $site } 的密钥不是该站点一直使用的密钥。请用妥善保存的副本恢复其密钥文件。
refused-site_key_missing = 站点 { $site } 的密钥缺失。请用妥善保存的副本恢复其密钥文件；密钥遗失后不会另行生成。
refused-size_out_of_range = 无法出具从 { $first } 行到 { $second } 行的证明：流水共有 { $lines } 行。请在 1 至 { $lines } 之间选择两个行数，小者在前。
