# 接口。这里只说调用本身的情况；程序规则的说明见 refused-… 和 fault-…。

api-not_found = 本岗位在此处没有可查看的内容。请核对地址和编号。
api-not_signed_in = 调用未被受理：没有附带有效的令牌。请附上“Authorization: Bearer”和在本人账号页面生成的令牌。
api-forbidden = 调用未被受理：不能以这种方式进行。使用会话时请一并提交 CSRF 令牌；使用令牌时请改用有权办理的岗位的令牌。
api-bad_request = 调用未被受理：内容无法读取。请提交正确的 JSON，或者完整的表单及文件。
api-method_not_allowed = 调用未被受理：该地址只接受其他方法，见响应头“Allow”。
api-too_large = 调用未被受理：一次提交的内容过大。文件请逐个提交到 /api/files/。
api-unsupported_media_type = 调用未被受理：内容类型不符。请按 { $expected } 提交。
api-given_faulty = 调用未被受理：部分内容不符合要求，逐项列在“faults”中。请更正后重新提交。
api-too_many_requests = 调用未被受理：来自此处的无效令牌调用过多。请等待一分钟，并核对令牌。
api-broken = 程序出现故障，调用未能完成。故障已记入日志，请将发生时间告知系统管理员。
api-value_unfit = 该值的格式与接口说明不符。请对照 /api/openapi.json 更正。
