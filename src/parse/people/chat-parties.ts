import { wordSet } from '../../text/word-set.ts'

/** What a chat with a program calls who writes to it, and the program; folded. */
const ASKERS = wordSet(`
  user human you me du ich moi toi vous tu yo io eu prompt utilisateur utilisatrice usuario usuaria benutzer benutzerin nutzer nutzerin anwender
  gebruiker utente uzytkownik uzivatel пользователь человек вы ви користувач kullanici bruger bruker anvandare
  用户 用戶 使用者 我 ユーザー あなた 사용자 나`)
const PRODUCTS = wordSet(`
  chatgpt gpt openai claude anthropic gemini bard copilot llama deepseek mistral grok qwen kimi perplexity cursor codex aider`)
const PROGRAMS = wordSet(`
  assistant ai bot chatbot model llm agent response asistente assistent assistente asystent ассистент помощник бот ии
  asistan ki ia 助手 助理 机器人 模型 アシスタント 어시스턴트`)
/** What else has a label in such a chat. */
const TOOLS = wordSet(`
  system tool developer function thinking reasoning tools sistema systeme herramienta outil werkzeug инструмент система
  工具 系统 系統 思考 ツール システム 도구 시스템`)
/** Behind the name of a program: which of its kind. */
const VERSION =
  /^(?:\d{1,2}[a-z]?|v\d|turbo|pro|plus|flash|ultra|mini|nano|opus|sonnet|haiku|instant|preview|code|chat|advanced|assistant|ai|r1|coder)$/
/** "You said:" above what is copied from a page. */
const SAID = ' said'
const MOST_WORDS = 4

/** A product is hardly anything but a program. */
export type ChatParty = 'asker' | 'program' | 'product' | 'tool'

/** Which party of a chat with a program a folded label names. "GPT 4o", "Claude 3.5 Sonnet", "You said" */
export function chatPartyOf(key: string): ChatParty | undefined {
  const name = withoutSaid(key).normalize('NFC')
  if (ASKERS.has(name)) return 'asker'
  if (TOOLS.has(name)) return 'tool'
  const [first = '', ...rest] = name.split(' ', MOST_WORDS + 1)
  if (rest.length >= MOST_WORDS || !rest.every((word) => VERSION.test(word))) return undefined
  if (PRODUCTS.has(first)) return 'product'
  return PROGRAMS.has(first) ? 'program' : undefined
}

/** "You said" above what is copied from a page: "You". */
export function withoutSaid(label: string): string {
  return label.endsWith(SAID) ? label.slice(0, -SAID.length) : label
}
