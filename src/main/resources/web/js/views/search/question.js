// What people ask rather than look for, in either script.
const QUESTION = /[？?]|多少|几[件个次份年]|哪[些个里年]|什么|是否|有没有|怎[么样]|如何|吗|多大|多久|何时|多少|幾|哪裡|嗎|甚麼/u;

export const isQuestion = q => QUESTION.test(q);
