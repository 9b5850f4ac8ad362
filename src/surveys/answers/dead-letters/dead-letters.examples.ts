import type { DeadLetterList } from "./dead-letters.schema.ts";

export const deadLetterList: DeadLetterList = {
	dead_letters: [
		{
			key: 1,
			id: "0123456789abcdef0123456789abcdef",
			failed_at: "2024-07-15T11:20:00.000Z",
			survey: "beispielumfrage",
			reason: "unstored",
			response: {
				id: "0123456789abcdef0123456789abcdef",
				submitted_at: "2024-07-15T10:15:30.000Z",
				language: "de",
				answers: { rolle: "beruf" },
			},
		},
	],
};
