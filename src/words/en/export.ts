import type { exports as german } from "../de/export.ts";

export const exports = {
	id: "Id",
	submitted_at: (timeZone) => `Submitted (${timeZone})`,
	origin: "From the website",
	language: "Language",
	yes: "yes",
	no: "no",
	turnstile: "Turnstile",
} satisfies typeof german;
