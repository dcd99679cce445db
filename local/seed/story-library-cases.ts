import type { CaseSection, CaseStage } from '../../domain/library/case-words'
import type { Visibility } from '../../domain/moderation/visibility'
import { otherStudioId } from './story-people'
import type { SceneName } from './story-pictures'

/** What became of it: a draft, waiting for review, sent back with remarks, published, retired. */
type State = 'draft' | 'submitted' | 'returned' | 'published' | 'retired'

export type StoryCase = {
  who: string
  /** Days from the telling on which it was submitted; the review came two days later. */
  on: number
  studio?: string
  reviewer?: string
  visibility: Visibility
  state: State
  featured?: boolean
  consents?: boolean
  coAuthors?: string[]
  title: string
  type: 'class-culture' | 'key-pupils' | 'typical-pupils' | 'home-school' | 'incidents'
  stage: CaseStage
  tags: string[]
  credit?: string
  pictures?: SceneName[]
  remarks?: { section: CaseSection; text: string }[]
  uses?: { who: string; on: number; text: string }[]
  sections: Record<CaseSection, string>
}

/** Cases that teachers of the story wrote, the oldest first. */
export const storyCases: StoryCase[] = [
  {
    who: '沈若水',
    on: -47,
    visibility: 'school',
    state: 'published',
    featured: true,
    title: '第一次家访，先把门敲开',
    type: 'home-school',
    stage: 'junior',
    tags: ['家访', '单亲家庭', '沟通'],
    credit: '感谢主持人陈知秋老师陪我走了第一趟。',
    pictures: ['shelf'],
    uses: [
      { who: '韩一川', on: -30, text: '照着“先说一件好事”开口，那位爸爸主动加了我微信。' },
      { who: '杨静姝', on: -19, text: '提纲打印出来带着，心里踏实很多。' },
    ],
    sections: {
      background: '初二接班第三周，班里一名男生连续五天没交作业，电话里妈妈总说“知道了”就挂断。从学籍卡上只看得出他和妈妈两个人住。',
      problem: '学校和家里像隔着一扇关着的门：我打电话是为了作业，妈妈听到的却是告状；孩子夹在中间，干脆什么都不说。',
      analysis: '妈妈上夜班，接电话的时候刚睡下；过去几年老师来电都是因为出了事，她已经学会先把话挂掉。要谈作业，得先让她愿意说第二句话。',
      practice: '先发短信约时间，请她挑。进门第一句说的是他上周替同学搬水的事。接着只问一个问题：“他在家什么时候最高兴？”全程没有提作业，走之前留下一张写着我作息的便条，约好每周日晚上互相说一件好事。',
      outcome: '第二周起作业能交上大半。妈妈第一次主动打来电话，问的是他在班里有没有朋友。期末他当上了小组的材料员。',
      reflection: '家访的目的不是在那一晚解决问题，而是让下一次谈话成为可能。问题可以晚一点说，信任不能。',
    },
  },
  {
    who: '韩一川',
    on: -44,
    visibility: 'school',
    state: 'published',
    title: '图书角的三次搬家',
    type: 'class-culture',
    stage: 'junior',
    tags: ['图书角', '班级环境', '阅读'],
    pictures: ['shelf', 'window'],
    uses: [{ who: '吴佳怡', on: -21, text: '我们班搬到了后门边，还加了一张小毯子，借书的人多了一倍。' }],
    sections: {
      background: '班里有一百多本书，半年只借出去九本。书架放在讲台旁边，学生说“站在那里像被罚站”。',
      problem: '图书角成了摆设。加过借阅登记表、评过阅读之星，热闹一周就冷下来。',
      analysis: '学生不是不想看，是那个位置不让人停留：太亮、太近、没地方坐，翻书时全班都看得见。',
      practice: '和学生一起画教室的“停留地图”，看看大家课间待在哪里。第一次搬到后排，成了聊天角；第二次搬到窗边，放两个坐垫；第三次按学生的建议，把书脊朝外、只放二十本，每两周换一批，由借得最多的人来挑。',
      outcome: '一个月借出六十多本。几个平时不说话的学生开始坐在同一个垫子上，有了第一个读书小组。',
      reflection: '环境不会说话，却一直在告诉孩子这里可以做什么。改环境之前，先看看他们已经在哪里停下来。',
    },
  },
  {
    who: '周明远',
    on: -40,
    visibility: 'school',
    state: 'published',
    featured: true,
    title: '课间有人晕倒：头十分钟怎么做',
    type: 'incidents',
    stage: 'junior',
    tags: ['安全', '应急', '分工'],
    credit: '流程经校医室看过。',
    uses: [
      { who: '林晓雯', on: -25, text: '三句话贴在了后门，演练时学生自己就动起来了。' },
      { who: '何晚舟', on: -12, text: '我们加了一条：谁来陪最先看到的那个孩子。' },
    ],
    sections: {
      background: '大课间，一名女生在走廊里突然倒下。围上来二十多个人，有人去扶，有人大喊，有人拿手机拍。',
      problem: '头两分钟是乱的：没有人去叫校医，通道被堵住，后来才知道有同学已经给她灌了水。',
      analysis: '我们平时说的是“发现情况报告老师”，却没有说谁去、走哪条路、其他人做什么。人一慌，只记得住最短的话。',
      practice: '把流程缩成三句：先让其他人离开；两个人分头去叫校医和隔壁老师；一个人蹲下来陪她说话，不扶不喂。三句话贴在前后门，每个月用三分钟演一次，角色抽签。事后安排半节班会，请最先看到的学生说说心里怎么想。',
      outcome: '两个月后操场上再有同学崴脚，从发现到校医到场用了四分钟，没有人围观。家长收到的是一条说清时间和处理的短信。',
      reflection: '应急不是老师一个人的本领。真到那一刻能想起来的，只有练过的那一句。',
    },
  },
  {
    who: '吴佳怡',
    on: -37,
    studio: otherStudioId,
    reviewer: '何晚舟',
    visibility: 'school',
    state: 'published',
    title: '不举手的小组',
    type: 'typical-pupils',
    stage: 'primary',
    tags: ['内向', '团体辅导', '课堂参与'],
    pictures: ['notes'],
    sections: {
      background: '五年级的团体辅导课上，有一组从头到尾没有人举手，观课的老师说“这一组没有动起来”。',
      problem: '只看举手，就会把安静当成没有参与；催得越紧，他们越往后缩。',
      analysis: '课后收上来的卡片里，这一组写得最长。他们需要先写再说、先对一个人说，而不是一下子对全班说。',
      practice: '每次讨论留两分钟“只写不说”；再和同桌换着看；最后由同桌替他说一句。愿意自己说的随时可以。黑板上不再记举手次数，只记“听到的新想法”。',
      outcome: '第四次课，这一组有两个人自己站了起来。更要紧的是，别的组也开始等人把话说完。',
      reflection: '安静也是一种参与。给慢热的孩子一扇能进来的门，比一直敲门有用。',
    },
  },
  {
    who: '张书宁',
    on: -34,
    visibility: 'school',
    state: 'published',
    title: '早读迟到的小队长',
    type: 'key-pupils',
    stage: 'junior',
    tags: ['习惯养成', '迟到', '家访'],
    uses: [{ who: '周明远', on: -15, text: '我班那位迟到大王现在管开窗，已经连续两周准时。' }],
    sections: {
      background: '开学第三周，一名男生每周要迟到三四次，进门低着头，问什么都说“睡过了”。',
      problem: '扣分、谈话、写保证书都试过，同学开始说“反正他就这样”。',
      analysis: '家访才知道，爸爸妈妈早上五点出摊，弟弟要他送到幼儿园，幼儿园七点四十才开门。不是睡过了，是走不开。',
      practice: '和幼儿园、家长一起商量，弟弟提前十分钟入园；请他做早读小队长，负责七点五十五开窗、放音乐；和全班约定，遇到“反正他就这样”的话，先问一句“发生了什么”。',
      outcome: '之后的一个月只迟到一次，那天他提前发了短信。期中班会上，同学给他的评语里出现最多的词是“靠得住”。',
      reflection: '规则要守，但先弄清原因再谈规则。给他一件早上非他不可的事，比十次批评都管用。',
    },
  },
  {
    who: '林晓雯',
    on: -31,
    visibility: 'school',
    state: 'published',
    coAuthors: ['周明远'],
    title: '能改的公约才是自己的',
    type: 'class-culture',
    stage: 'junior',
    tags: ['班级公约', '自主管理', '班会'],
    pictures: ['blackboard', 'notes'],
    uses: [{ who: '张书宁', on: -9, text: '“做不到怎么办”这一栏，学生想得比我周到。' }],
    sections: {
      background: '开学时班里定过十二条公约，贴了一个学期，没有一条被提起过。',
      problem: '公约是老师写的，学生表了态，却没有人觉得那是自己的事。违反了只有扣分，没有下一步。',
      analysis: '先有条文、后有生活，条文就是空的。要让公约从一件真的发生过的事里长出来，还要写清楚做不到的时候怎么办。',
      practice: '班会从“值日漏扫罚抄”这件小事说起，每组只改一条。全班只留三条，每条后面写上“做不到怎么办”和试行到哪一天。一个月以后拿出来改一次，改动的地方用另一种颜色。',
      outcome: '“谁漏了谁教会下一个人”代替了罚抄，漏扫从每周四五次降到一次。期末学生自己提出要把第二条去掉，因为“已经不用写了”。',
      reflection: '三条就够。能改的公约，才是他们自己的。',
    },
  },
  {
    who: '何晚舟',
    on: -28,
    studio: otherStudioId,
    reviewer: '郑立行',
    visibility: 'school',
    state: 'published',
    title: '家长群里的一场争吵',
    type: 'home-school',
    stage: 'primary',
    tags: ['家长群', '沟通', '情绪'],
    sections: {
      background: '晚上九点，家长群里因为座位的事吵了起来，半小时里有一百多条消息，有人开始点名。',
      problem: '不说话，事情越来越大；在群里解释，每一句都会被截走。',
      analysis: '吵的是座位，急的是“老师有没有看见我的孩子”。群是通知的地方，不是商量的地方。',
      practice: '先在群里只发一句：“大家的意见我都看到了，今晚不在群里讨论，明天十二点前我给每一位回电话。”随后一位一位打，先听，记下原话。第二天公布座位轮换的办法和依据，请三位家长一起看。',
      outcome: '九位家长接了电话，有七位说的第一句都是“其实我是担心……”。之后群里定下约定：孩子的事单独说，通知不回复“收到”。',
      reflection: '先停下来，再一个一个听。公开的地方讲规则，私下的地方讲人。',
    },
  },
  {
    who: '杨静姝',
    on: -25,
    visibility: 'studio',
    state: 'published',
    title: '一次没有谈成的家长会',
    type: 'home-school',
    stage: 'junior',
    tags: ['家长会', '反思'],
    sections: {
      background: '期中以后的家长会，我准备了四十页幻灯片，讲到第十页已经有人离开。',
      problem: '讲得越多，家长记得越少；会后留下来的几位，问的都是我没有讲的事。',
      analysis: '我把家长会当成了汇报，家长想要的是一次对话。四十页里没有一页是关于他们的。',
      practice: '会后给每位家长发了一张卡片，只有两栏：“这次想知道的”“我能帮忙的”。按卡片把家长分成四个小桌，下一次只讲十分钟，其余时间请有经验的家长主持小桌。',
      outcome: '卡片收回三十一张，“我能帮忙的”里有人会修书架，有人愿意讲职业。第二次家长会没有人提前走。',
      reflection: '这是一个没有解决好的故事，写下来是想提醒自己：先问，再讲。',
    },
  },
  {
    who: '秦晓峰',
    on: -22,
    visibility: 'school',
    state: 'published',
    title: '手机约定：从没收到自己保管',
    type: 'class-culture',
    stage: 'senior',
    tags: ['手机管理', '自主管理'],
    sections: {
      background: '高一住校班，手机收了又收，一学期没收二十一部，关系越收越僵。',
      problem: '没收解决的是今天晚上，明天又有新的。学生说：“反正你只想要一部空盒子。”',
      analysis: '他们用手机主要在等家里的电话和晚上睡前。把“能不能带”改成“什么时候用、放在哪里、谁来记”，才有得商量。',
      practice: '开了两次班会：第一次只列“手机替我们做了什么”，第二次定约定。做了一面带编号的布袋，由值日生看管；每晚八点到八点二十集中使用；违反一次，由本人写下一周的使用计划并念给小组听。',
      outcome: '三个月里有六次违反，没有一次再没收。期末学生自己提议考试周把二十分钟改成十分钟。',
      reflection: '管住手机不是目的，学会安排自己的时间才是。',
    },
  },
  {
    who: '冯思齐',
    on: -19,
    visibility: 'school',
    state: 'retired',
    title: '积分换零食的两个月',
    type: 'class-culture',
    stage: 'junior',
    tags: ['积分', '激励'],
    sections: {
      background: '为了让作业按时交，班里试行了积分换零食。',
      problem: '头两周效果明显，第三周起学生开始问“这个加几分”。',
      analysis: '奖励把“应该做”变成了“划不划算”。零食一停，作业也停。',
      practice: '逐步把零食换成选择权：选座位、选班会主题、选值日岗位。',
      outcome: '积分表在第八周由学生投票取消，按时交作业的人数和最好的时候差不多。',
      reflection: '这份做法后来又改过几次，新的写在另一篇里。',
    },
  },
  {
    who: '周明远',
    on: -8,
    visibility: 'school',
    state: 'returned',
    title: '走廊里的那次冲突',
    type: 'incidents',
    stage: 'junior',
    tags: ['冲突', '调解'],
    remarks: [
      { section: 'analysis', text: '两个人为什么都觉得委屈，这里还可以再往前找一步。' },
      { section: 'outcome', text: '一周以后怎么样了？有一两句后续会更可信。' },
    ],
    sections: {
      background: '放学路上，两名学生在走廊里推搡起来，围了一圈人。',
      problem: '两边都说是对方先动的手，谁先谁后说不清楚。',
      analysis: '其实早上已经因为一句玩笑有了疙瘩。',
      practice: '先让其他人离开，把两个人分开坐，各写十分钟“我希望明天怎么过”，再请他们交换看。',
      outcome: '第二天他们自己商量好了换座位。',
      reflection: '有时候不必当法官。',
    },
  },
  {
    who: '蒋予安',
    on: -5,
    visibility: 'school',
    state: 'submitted',
    title: '给插班生的第一张课表',
    type: 'typical-pupils',
    stage: 'vocational',
    tags: ['插班生', '适应', '同伴'],
    sections: {
      background: '中职二年级转来一名学生，第一周每节课都坐在最后一排，午饭一个人吃。',
      problem: '大家都客气，却没有人走过去；他也说“没事，习惯了”。',
      analysis: '转学的人最怕的不是陌生，是每个小时都要重新想“我该去哪里”。',
      practice: '请三名同学和他一起排一张“跟着谁”的课表：实训课跟师傅组，体育课跟球队，午饭跟同宿舍。每周换一次人，由他自己来换。',
      outcome: '第三周他把自己那一栏写成了“我带新来的”。',
      reflection: '帮助一个人融入，不是叫大家对他好，而是让他在每个小时都有一件和别人一起做的事。',
    },
  },
  {
    who: '许听澜',
    on: -1,
    visibility: 'school',
    state: 'submitted',
    title: '一张请假条背后',
    type: 'key-pupils',
    stage: 'senior',
    tags: ['心理健康', '请假', '家校沟通'],
    sections: {
      background: '高二一名女生每到周一上午就请假，理由总是肚子疼。',
      problem: '医务室查不出原因，妈妈说“她就是不想上学”。',
      analysis: '请假条排在一起看，全是有演讲展示的那一天。',
      practice: '和语文老师商量，先允许她录音代替上台，再请她给一位同学讲，最后给小组讲。每一步由她自己说“可以了”才走下一步；同时请心理老师和妈妈各谈了一次。',
      outcome: '两个月后她在小组里讲完了三分钟，周一的请假条没有了。',
      reflection: '身体先替她说了“我害怕”。先听懂，再帮她一小步一小步地走。',
    },
  },
  {
    who: '周明远',
    on: -1,
    visibility: 'studio',
    state: 'draft',
    title: '门口的三分钟',
    type: 'class-culture',
    stage: 'junior',
    tags: ['微习惯'],
    sections: {
      background: '每天早读前，我在教室门口站三分钟，叫得出名字，说一句和昨天有关的话。',
      problem: '第一天有点尴尬，好几个孩子绕着走。',
      analysis: '',
      practice: '坚持四周，把每天说的那句话记在本子上。',
      outcome: '',
      reflection: '',
    },
  },
]
