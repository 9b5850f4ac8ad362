import { answerError } from "../answer-errors.ts";
import type { QuestionType } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { ownWords } from "./own-words.ts";
import { EmailField } from "./text.field.tsx";
import { emailSnippet } from "./text.snippet.ts";
import { type EmailQuestion, emailDefinition, MAX_EMAIL_LENGTH } from "./text-question.schema.ts";

// The addresses that <input type=email> accepts: html.spec.whatwg.org/#valid-e-mail-address.
const EMAIL =
	/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

export const email: QuestionType<EmailQuestion> = {
	...emailDefinition,
	...ownWords,
	read: ({ id }, given) =>
		readSingleValue(id, given, (value) => {
			const address = typeof value === "string" ? value.trim() : "";
			if (address === "" && value !== "") return answerError("not_an_email");
			const isEmail = address.length <= MAX_EMAIL_LENGTH && EMAIL.test(address);
			return isEmail ? address : answerError("not_an_email");
		}),
	example: ({ id }) => ({ [id]: "name@example.org" }),
	Field: EmailField,
	snippet: emailSnippet,
};
