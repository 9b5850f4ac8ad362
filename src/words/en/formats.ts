import type { formats as german } from "../de/formats.ts";

const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

export const formats = {
	locale: "en-GB",
	/** 15 July 2024 */
	day,
	/** 15/7 */
	shortDay: (day, month) => `${day}/${month}`,
} satisfies typeof german;
