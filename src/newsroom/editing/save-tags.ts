/** A save of a page: its id, and the number of the save if a script counts them. */
export interface Save {
	page: string;
	seq: number | undefined;
}

/** Returns the tag of what a page stores. It tells the page from others, and its saves from each other. */
export function nextTag({ page, seq }: Save, stored: string | null | undefined): string {
	return `${page}.${seq ?? (savedBy(page, stored) ?? 0) + 1}`;
}

/** Returns the number of the save by which this page made a tag; undefined if it did not. */
export function savedBy(page: string, tag: string | null | undefined): number | undefined {
	const isOwn = tag?.startsWith(`${page}.`);
	return isOwn ? Number(tag?.slice(page.length + 1)) : undefined;
}
