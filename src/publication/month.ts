import { startOfLocalDay, toLocalDay } from "../platform/ui/local-time.ts";

/** Names a document with the articles of a month, or with a part of them: “2024-07”, “2024-07-p2”. */
const DOCUMENT = /^(\d{4}-\d\d)(?:-p(\d+))?$/;

/** Returns the calendar month of a time where the newsroom is (“2024-07”). */
export function monthOf(timeZone: string, time: Date): string {
	return toLocalDay(timeZone, time).slice(0, 7);
}

/** Returns the first moment of a month where the newsroom is, and of the month after it. */
export function spanOf(timeZone: string, month: string): { start: Date; end: Date } {
	const first = new Date(`${month}-01T00:00:00Z`);
	const next = new Date(first);
	next.setUTCMonth(next.getUTCMonth() + 1);
	return { start: startOfLocalDay(timeZone, first), end: startOfLocalDay(timeZone, next) };
}

/** Returns the month of a document, and which part of it the document has: 1 is the newest. */
export function toMonthPart(document: string): { month: string; part: number } {
	const [, month = "", part = "1"] = DOCUMENT.exec(document) ?? [];
	return { month, part: Number.parseInt(part, 10) };
}

/** Returns the name of the document with a part of a month. */
export function monthDocument(month: string, part: number): string {
	return part === 1 ? month : `${month}-p${part}`;
}
