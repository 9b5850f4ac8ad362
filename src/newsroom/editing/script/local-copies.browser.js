const OWN = "randnotiz:";
const MAX_AGE_MS = 90 * 86_400_000;

/**
 * What somebody wrote and the server has not confirmed. `tag` is that of the working copy it was written on, `seq`
 * the number of the save that would have stored it.
 * @typedef {{ page: string, tag: string, seq: number, at: number, fields: Record<string, string> }} Copy
 */

/** The copies that this browser has of texts that are not saved, one for each page that is open. */
export class LocalCopies {
	/** True if the last one could be stored. */
	isStored = true;
	/** Keys of copies that were put into the form. @type {string[]} */
	#taken = [];

	/**
	 * @param {Storage | undefined} storage
	 * @param {string} form the name of the form, because an article and a survey may have one slug
	 * @param {string} page
	 */
	constructor(storage, form, page) {
		this.storage = storage;
		this.form = form;
		this.page = page;
	}

	/** @param {string} slug @param {Omit<Copy, "page" | "at">} copy */
	save(slug, copy) {
		try {
			this.storage?.setItem(
				this.#keyOf(slug, this.page),
				JSON.stringify({ ...copy, page: this.page, at: Date.now() }),
			);
			this.isStored = this.storage !== undefined;
		} catch {
			// The browser gives no more room; what it has of this page is older, and so of no use.
			this.#remove(this.#keyOf(slug, this.page));
			this.isStored = false;
		}
	}

	/** Erases the copy of this page, and those that were put into its form. @param {string} slug */
	erase(slug) {
		for (const key of [this.#keyOf(slug, this.page), ...this.#taken.splice(0)]) this.#remove(key);
	}

	/** Erases the copy that another page has left. @param {string} slug @param {string} page */
	drop(slug, page) {
		this.#remove(this.#keyOf(slug, page));
	}

	/** Keeps the copy of another page, which is in the form now, until the form is saved. @param {string} slug @param {string} page */
	take(slug, page) {
		this.#taken.push(this.#keyOf(slug, page));
	}

	/** @param {string} slug @param {string} page */
	#keyOf(slug, page) {
		return `${OWN}${this.form}:${slug}:${page}`;
	}

	/** @param {string} key */
	#remove(key) {
		try {
			this.storage?.removeItem(key);
		} catch {}
	}

	/** Returns the copies that other pages have left of an article or a survey, the latest first. @param {string} slug @returns {Copy[]} */
	left(slug) {
		const { storage } = this;
		if (!storage) return [];
		const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
		return keys
			.filter(
				(key) => key.startsWith(this.#keyOf(slug, "")) && key !== this.#keyOf(slug, this.page),
			)
			.map((key) => copyIn(storage.getItem(key)))
			.filter((copy) => copy !== undefined)
			.sort((a, b) => b.at - a.at);
	}

	/** Erases copies that nobody asked for in a long time. */
	eraseOld() {
		for (const key of Object.keys(this.storage ?? {})) {
			const copy =
				key.startsWith(`${OWN}${this.form}:`) && copyIn(this.storage?.getItem(key) ?? null);
			if (copy && Date.now() - copy.at > MAX_AGE_MS) this.storage?.removeItem(key);
		}
	}
}

/**
 * Says if the server has a copy: it was saved by its page, or a later state of it.
 * @param {Copy} copy
 * @param {string} tag that of the working copy that the server has
 */
export function isConfirmed({ page, seq }, tag) {
	return tag.startsWith(`${page}.`) && Number(tag.slice(page.length + 1)) >= seq;
}

/** Returns a text without what the server may write otherwise, such as spaces between names. @param {string} text */
export const comparable = (text) => text.replace(/[\s,;]+/g, " ").trim();

/** @param {string | null} text @returns {Copy | undefined} */
function copyIn(text) {
	try {
		const copy = JSON.parse(text ?? "");
		return typeof copy.fields === "object" && typeof copy.page === "string" ? copy : undefined;
	} catch {
		return undefined;
	}
}
