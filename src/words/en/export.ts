import type { exports as german } from "../de/export.ts";

export const exports = {
	id: "Id",
	submitted_at: (timeZone) => `Submitted (${timeZone})`,
	origin: "From the website",
	language: "Language",
	turnstile: "Turnstile",
} satisfies typeof german;
