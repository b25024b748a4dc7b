# 登录、令牌、职务与站点：为何未予办理，以及访问日志的用语。

# 由谁办理
refused-post_not_held = 未予办理：您今日未担任该{ -post }。请选择本人现任{ -post }，或联系安全管理员办理任职登记。
refused-signer_held_no_post = 纸质签字未予录入：签字当日，您可代为录入的人员中无人担任该{ -post }。请核对签字人和签字日期，或提请{ -office }录入。

# 登录
refused-sign_in_refused = 登录未成功：登录名与密码不符。请核对后重试；忘记密码的，请联系安全管理员重置。
refused-locked_out = 登录未成功：密码错误次数过多，已暂时锁定。请于 { $minutes } 分钟后重试，或联系安全管理员解除锁定。
refused-sign_in_name_unfit = { -account }未保存：登录名应为 1 至 { $limit } 个字符，且不得含有空格。请另行填写。
refused-sign_in_name_taken = { -account }未开立：登录名 { $sign_in_name } 已被使用（不区分大小写）。请另行填写。
refused-password_unfit = 该密码不予采用：过于简单，容易被猜出。密码应不少于 12 个字符，不得全为数字，不得为常见密码，也不得与登录名相近。请另行设置。
refused-password_unchanged = 密码未更改：新密码与原密码相同。请另行设置。
refused-old_password_wrong = 密码未更改：原密码有误。请重新输入，或联系安全管理员重置。
refused-unknown_choice = 设置未保存：所选项不在可选范围内。请从页面列出的语言或配色中选择。

# 令牌
refused-token_refused = 请求未予受理：令牌不存在、已撤销或已过期。请在本人{ -account }页面重新签发。
refused-token_period_unfit = 令牌未签发：截止时间应在 { $days } 天以内，且不得早于当前时间。请重新选择。
refused-token_name_missing = 令牌未签发：未填写名称。请写明用途，以便日后辨认和撤销。

# 站点
refused-site_has_administrator = 站点 { $site } 已有安全管理员，不能再以初始身份办理。请由该管理员登记人员并办理任职。
refused-site_code_unfit = 站点未建立：“{ $site }”不能作为站点代码。代码应为 1 至 40 个小写字母、数字或连字符，且首尾须为字母或数字。请重新填写。
refused-sample_is_another = 未生成：本系统已有示例站点（{ $site }），其种子、规模或年份不同。请另设文件夹（HUIYIN_VAR）后生成。
refused-sample_too_small = 未生成：示例仅有 { $scale } 项问题，部分单位将没有问题。请用 --scale 指定 { $least } 项以上。
refused-site_code_taken = 站点未建立：代码 { $site } 或其标识已属于本装机的其他站点。请更换代码。
refused-site_has_a_key = 密钥未登记：站点 { $site } 已登记其他密钥。此前的签名均以原密钥为准，请恢复原密钥。

# 管理员在流水之外的办理事项
act-account-keep = 管理账号
act-access-read = 查阅访问日志

# 访问日志
access-signed_in = 登录
access-turned_away = 密码错误，登录被拒
access-locked_out = 锁定期间，登录被拒
access-signed_out = 退出
access-account_opened = 账号开立
access-account_closed = 账号停用
access-account_opened_again = 账号重新启用
access-password_changed = 更改密码
access-password_reset = 重置为临时密码
access-lock_lifted = 解除锁定
access-token_issued = 签发令牌
access-token_revoked = 撤销令牌
