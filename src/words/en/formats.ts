import type { formats as german } from "../de/formats.ts";

const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

export const formats = {
	locale: "en-GB",
	/** 15 July 2024 */
	day,
	/** 15 July 2024, 09:00 */
	moment: (day, time) => `${day}, ${time}`,
	/** Before the day and time of the newest change of the front page. */
	asOf: (moment) => `As of ${moment}`,
	/** 15/7 */
	shortDay: (day, month) => `${day}/${month}`,
} satisfies typeof german;
