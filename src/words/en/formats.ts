import type { formats as german } from "../de/formats.ts";

export const formats = {
	locale: "en-GB",
	/** 15 July 2024 */
	day: { day: "numeric", month: "long", year: "numeric" },
	/** 15/7 */
	shortDay: (day, month) => `${day}/${month}`,
} satisfies typeof german;
