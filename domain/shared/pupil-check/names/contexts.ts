type Words = { bit: number; words: string }

/** What words beside a candidate tell. Each is one bit, so that a place of the text holds all of them in one number. */
export const before = { pupil: 1, called: 2, usher: 4, staff: 8 } as const
export const behind = { kin: 1, owned: 2, doing: 4, person: 8, staff: 16 } as const

const beforeNames: readonly Words[] = [
  // 学生李明, 班长李明, 妈妈李芳
  {
    bit: before.pupil,
    words:
      '同学 班长 支书 书记员 代表 委员 体委 学委 班委 纪委 组长 舍长 室长 队长 同桌 男孩 女孩 孩子 小伙子 小伙 姑娘 丫头 少年 儿童 爸爸 妈妈 父亲 母亲 爷爷 奶奶 外公 外婆 姥姥 姥爷 姑姑 姑妈 叔叔 舅舅 伯伯 姨妈 小姨 哥哥 ' +
      '姐姐 弟弟 妹妹 表哥 表姐 堂哥 家长 监护人 联系人 收件人 女儿 儿子 孙女 孙子 侄女 侄子 外甥 外甥女 独生女 双胞胎 姓名 名字 小名 乳名 大名 本名 原名 署名 外号 绰号 昵称 学霸 冠军 亚军 季军 旗手 队员 ' +
      '选手 作者 当事人 小家伙 主角 对手 伙伴 好友 闺蜜 室友 舍友 邻居 前桌 后桌 班级群里 生 之女 之子 父 母',
  },
  // 他名叫李明
  {
    bit: before.called,
    words:
      '叫 叫做 名为 叫作 取名 化身 喊 称 唤作 姓名是 名字是',
  },
  // who is spoken of follows often: 和李明, 批评李明
  {
    bit: before.usher,
    words:
      '叫 喊他 喊她 叫他 叫她 称她 称他 有 以 和 与 跟 同 给 把 被 让 对 向 找 问 请 派 劝 陪 带 见 教 夸 骂 罚 等 替 为 帮 像 看 听 由 连 管 到 指 当 问过 发现 提醒 表扬 安排 鼓励 喊来 叫来 叫住 找来 拉住 抱住 ' +
      '送 约 约谈 走访 家访 探望 看望 想起 记起 记得 知道 觉得 说 拉 扶 背 抱 领 接 选 推 换 催 逼 拦 追 盯 哄 逗 批 训 喂 随 归 凭 令 使 比 如 若 却 又 还 也 就 才 正 便 即 则 虽 每 那 这 心疼 走近 可 该 轮 ' +
      '因 赢了 打了 骂了 撞了 推了 欺负 冤枉 误会 责怪 原谅 羡慕 挨着 靠着 围住 拍拍 摸摸 问起 提起 说起 谈起 找过 见过 教过 带过 罚过 骂过 帮过 找了 叫了 请了 派了 问了 给了 送了 ' +
      '陪了 见了 听了 选了 换了 罚了 批了 训了 表扬了 批评了 奖励 及 围着 多亏 剩下 这时 有一次 下午 上午 晚上 中午 早上 会上 课上 路上 认识 喜欢 相信 感谢 谢谢 祝贺 恭喜 亲爱的 可爱的 包括 除了 关于 对于 至于 有个 点名 点 ' +
      '选举 任命 通知 联系 表彰 得知 原来 其中 今天 昨天 后来 突然 当时 自从 是 如果 帮助 关注 支持 扶起 牵着 望着 看着 盯着 指着 对着 陪着 带着 领着 拉着 送走 拨通 教会 告诉 训斥 说服 开导 安慰 资助 评 获奖者 ' +
      '一等奖 第一名 之一 班的 班 组的 系的 号 届的 室的 宿舍的 排的 而 但 不过 接着 随后 不久 最后 终于 其实 也许 幸亏 幸好 好在 可惜 哪知 谁知 唯独 偏偏 到了 离开 想念 想 怀念 牵挂 惦记 数 属 ' +
      '莫过于 不在 超过 打败 战胜 照顾 背着 扶着',
  },
  // 班主任李明, 作家李明
  {
    bit: before.staff,
    words:
      '老师 教师 校长 主任 教授 专家 师父 师傅 导师 同事 同行 搭档 作家 诗人 教育家 学者 院士 名师 模范 英雄 烈士 科学家 运动员 明星 歌手 演员 导演 主席 总理 书记 院长 园长 教练 ' +
      '博士 医生 前辈 记者 古人 皇帝 将军 楷模 大师 恩师 先生 偶像 读 学习 著名 当代 民国 唐代 古代 学员 徒弟 宿管 ' +
      '保安 门卫 校医 辅导员',
  },
]

const behindNames: readonly Words[] = [
  // 李明同学, 李明妈妈
  {
    bit: behind.kin,
    words:
      '同学 妈妈 爸爸 父亲 母亲 爷爷 奶奶 外公 外婆 姥姥 姥爷 父母 爸妈 姐姐 哥哥 弟弟 妹妹 姑姑 叔叔 舅舅 姑妈 姨妈 小姨 表姐 表哥 他妈 她妈 他爸 她爸 她爷 他爷 他奶 她奶 家 一家 三人 两人 二人 四人 五人 三位 两位 四位 ' +
      '五位 几位 两个 三个 四个 五个 几个',
  },
  // 李明的妈妈, 李明这孩子
  {
    bit: behind.owned,
    words:
      '的妈 的爸 的父 的母 的爷 的奶 的外 的姥 的哥 的姐 的弟 的妹 的姑 的舅 的叔 的座 的同 的作 的成 的脸 的眼 的手 的名 的电 的试 的桌 的书 的床 的班 的进 的变 的性 的身 的学 的情 的话 的声 的头 的回 的周 的日 的心 这孩 ' +
      '这个 那孩 这样 那样 这娃 这小 这丫 等人 等同 等三 等四 等五 等学 等几 （男 （女 (男 (女 ，男， ，女， （化 （父 （母 （班 （学 （20',
  },
  // what goes on behind a name, and behind other words too
  {
    bit: behind.doing,
    words:
      '什 单独 共同 喜 讨 热 弹 聊 愿 伸 蹲 跪 倒 冲 挥 鞠 弯 转 端 提 扛 扔 撕 翻 躺 靠 扭 闭 睁 眨 望 偷 藏 救 扑 追 逃 赶 骑 开 时 谈 那 说 问 道 笑 哭 喊 答 站 坐 走 跑 低 抬 点 摇 红 拿 写 读 打 举 ' +
      '趴 躲 跟 抱 拉 摔 跳 想 看 听 来 去 回 到 从 把 被 对 向 给 让 叫 帮 在 是 有 没 不 也 都 就 却 还 又 才 已 正 刚 总 常 突 忽 终 竟 居 仍 渐 主 悄 默 静 立 马 曾 因 为 由 以 用 能 会 要 应 可 得 ' +
      '只 一 最 很 太 非 特 更 比 每 今 昨 前 后 当 这 的 和 与 及 同 、 迟 旷 早 上 下 进 出 毕 考 参 获 荣 代 负 带 领 组 做 担 任 愣 瞪 皱 咬 捂 挠 拍 推 踢 骂 抢 借 送 递 接 抓 握 牵 挽 搂 瘦 胖 高 ' +
      '矮 黑 平 性 成 语 数 英 体 家 父 母 爸 妈 学 身 个 所 连 嘴 手 眼 脸 头 心 病 发 生 住 睡 醒 吃 喝 哽 抽 流 擦 退 休 请 辍 离 失 消 变 取 表 报 申 选 竞 再 便 果 依 继 反 始 停 等 找 收 交 完 抄 ' +
      '背 练 唱 演 画 讲 念 朗 告 解 承 认 否 拒 意 坚 努 挺 敢 怕 害 难 伤 委 激 兴 羞 尴 沮 骄 自 独 俩 们 几',
  },
  // what hardly anything but a person does or has
  {
    bit: behind.person,
    words:
      '说 笑 哭 喊 答 站 坐 走 跑 低着 低下 抬起 抬头 点点 点了 摇头 摇摇 红着 红了 拿 写 读着 读了 举 趴 躲 跟我 跟着 抱 拉着 摔 跳 把 迟到 旷课 逃课 请假 没来 没有来 没交 来找 来了 来到 来办 来上 来请 来报 来问 找我 ' +
      '找到 告诉 给我 向我 对我 问我 陪 帮我 帮他 帮她 帮同 主动 悄悄 偷偷 默默 静静 突然 忽然 终于 居然 竟然 晕倒 考上 考了 考到 参加 获得 获奖 荣获 代表 负责 带领 主持 担任 当上 当选 愣 瞪 皱 咬 捂 挠 拍 推 踢 骂 抢 ' +
      '打架 打电 打人 打破 打碎 打来 打翻 递 接过 抓 握 牵 挽 搂 瘦了 胖了 高了 性格 成绩 语文 数学 英语 家境 家庭 家里 父母 爸妈 学习 上课 上学 上台 下课 退学 休学 转学 辍学 离校 离家 离开 失踪 生病 住院 住校 睡着 睡觉 醒 ' +
      '哽咽 抽泣 流着 流泪 擦 进步 表示 表现 报名 申请 竞选 开始 收拾 背着 练习 唱 弹 画 讲 念 朗读 回答 解释 承认 否认 拒绝 同意 坚持 努力 认真 敢 怕 害怕 害羞 难过 伤心 委屈 激动 兴奋 羞涩 尴尬 沮丧 得意 骄傲 独自 一个人 ' +
      '姐妹 兄弟 俩 每天 每次 每周 每晚 每到 总是 总爱 总说 常常 经常 平时 从小 从不 从来 从此 从包 因病 因为 不敢 不肯 不愿 不说 不想 不爱 不会 不来 不见 不在 没说 没哭 没去 没想 没敢 爱笑 爱哭 爱玩 爱说 喜欢 讨厌 觉得 认为 ' +
      '以为 知道 明白 想了 想要 想起 听了 听完 听见 听到 看到 看见 看着 看了 望着 盯着 正在 正坐 正站 在家 在一 在我 在全 在学 在上 的同桌 的电话 捡 扫 洗 买 吃 喝 穿 戴 骑 得了 得知 当班 当组 当了 被 又没 又哭 又迟 又来 ' +
      '又在 又被 也哭 也笑 也来 也站 也没 也想 才肯 就说 就站 却说 却笑 还给 一脸 一直 一言 有点 有个 是个 是我 是她 是他 变了 黑了 考试 期末 期中 专业 初中 小学 高一 自从 似乎 仿佛 好像 显得 看上 受伤 骨折 感冒 发烧 生日 ' +
      '昨天 最近 近来 近期 这次 这天 那天 刚来 刚转 刚入 刚进 曾经 曾在 已经 已是 后来 渐渐 慢慢 立刻 马上 赶紧 赶忙 连忙 急忙 果然 依然 依旧 仍然 仍旧 反而 反倒 再也 再次 便 最后 最终 的父母 的检讨 的胳膊 的周记 的手机',
  },
  // 李明老师, 李明的《教育漫谈》
  {
    bit: behind.staff,
    words:
      '老师 校长 主任 教授 书记 院长 专家 博士 处长 科长 局长 师傅 教练 医生 大夫 院士 主席 总理 部长 导师 园长 教师 名师 警官 律师 记者 作家 诗人 馆长 将军 烈士 讲师 教官 经理 总经 董事 厂长 站长 村支 镇长 县长 市长 省长 ' +
      '特级 工作室 名班 副校 副主 副书 副院 副教 班主 组长老 大师 夫子 研究 在《 的《 《 所著 所说 在书 曾说 曾经 女士的 主编 老先 护士 法官 民警 所长 队医 总书 委员长 皇帝 精神 式 事迹 先生 老太',
  },
]

const longest = 4
const beforeBits = bitsOf(beforeNames)
const behindBits = bitsOf(behindNames)

/** What the words that end at an offset tell. */
export function told(text: string, offset: number): number {
  let bits = 0
  for (let length = 1; length <= Math.min(longest, offset); length++) bits |= beforeBits.get(text.slice(offset - length, offset)) ?? 0
  return bits
}

/** What the words that begin at an offset tell. */
export function toldNext(text: string, offset: number): number {
  let bits = 0
  for (let length = 1; length <= longest; length++) bits |= behindBits.get(text.slice(offset, offset + length)) ?? 0
  return bits
}

function bitsOf(lists: readonly Words[]): Map<string, number> {
  const bits = new Map<string, number>()
  for (const { bit, words } of lists) for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit)
  return bits
}
