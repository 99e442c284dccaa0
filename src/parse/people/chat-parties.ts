import { wordSet } from '../../text/word-set.ts'

/** What a chat with a program calls who writes to it, the program, and what else has a label; folded. */
const PARTIES = wordSet(`
  user human you me du ich moi toi vous tu yo io eu prompt utilisateur utilisatrice usuario usuaria benutzer benutzerin nutzer nutzerin anwender
  gebruiker utente uzytkownik uzivatel пользователь человек вы ви користувач kullanici bruger bruker anvandare
  用户 用戶 使用者 我 ユーザー あなた 사용자 나
  system tool developer function thinking reasoning tools sistema systeme herramienta outil werkzeug инструмент система
  工具 系统 系統 思考 ツール システム 도구 시스템`)
/** Behind these may stand which of its kind a program is: "GPT 4o", "Claude 3.5 Sonnet". */
const PROGRAMS = wordSet(`
  chatgpt gpt openai claude anthropic gemini bard copilot llama deepseek mistral grok qwen kimi perplexity cursor codex aider
  assistant ai bot chatbot model llm agent response asistente assistent assistente asystent ассистент помощник бот ии
  asistan ki ia 助手 助理 机器人 模型 アシスタント 어시스턴트`)
const VERSION =
  /^(?:\d{1,2}[a-z]?|v\d|turbo|pro|plus|flash|ultra|mini|nano|opus|sonnet|haiku|instant|preview|code|chat|advanced|assistant|ai|r1|coder)$/
/** "You said:" above what is copied from a page. */
const SAID = ' said'

/** Whether a folded label names a party of a chat with a program. */
export function isChatParty(key: string): boolean {
  const name = withoutSaid(key).normalize('NFC')
  const [first = '', ...rest] = name.split(' ')
  return PARTIES.has(name) || (PROGRAMS.has(first) && rest.every((word) => VERSION.test(word)))
}

/** "You said" above what is copied from a page: "You". */
export function withoutSaid(label: string): string {
  return label.endsWith(SAID) ? label.slice(0, -SAID.length) : label
}
