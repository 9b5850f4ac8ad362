const day: Intl.DateTimeFormatOptions = { day: "2-digit", month: "2-digit", year: "numeric" };

/** Dates and numbers. */
export const formats = {
	/** The locale of Intl's formats. */
	locale: "de",
	/** 15.07.2024 */
	day,
	/** 15.07.2024, 09:00 Uhr */
	moment: (day: string, time: string) => `${day}, ${time} Uhr`,
	/** Before the day and time of the newest change of the front page. */
	asOf: (moment: string) => `Stand: ${moment}`,
	/** 15.7. */
	shortDay: (day: number, month: number) => `${day}.${month}.`,
};
