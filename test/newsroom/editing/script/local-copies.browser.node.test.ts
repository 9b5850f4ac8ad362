import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	comparable,
	isConfirmed,
	LocalCopies,
} from "../../../../src/newsroom/editing/script/local-copies.browser.js";
import { differenceOf } from "../../../../src/newsroom/editing/script/text-difference.browser.js";

/** A storage with room for so many characters. */
class Room implements Storage {
	[name: string]: unknown;
	#items = new Map<string, string>();
	#most: number;
	constructor(most = 1_000_000) {
		this.#most = most;
	}
	get length() {
		return this.#items.size;
	}
	key = (index: number) => [...this.#items.keys()][index] ?? null;
	getItem = (key: string) => this.#items.get(key) ?? null;
	removeItem = (key: string) => void this.#items.delete(key);
	clear = () => this.#items.clear();
	setItem(key: string, text: string) {
		if (text.length > this.#most) throw new DOMException("", "QuotaExceededError");
		this.#items.set(key, text);
	}
}

const copy = { tag: "a.1", seq: 2, fields: { text: "Getippt" } };

describe("the copies in a browser", () => {
	it("are left for other pages of the same article until they are erased", () => {
		const room = new Room();
		new LocalCopies(room, "editor", "one").save("hafen", copy);
		const other = new LocalCopies(room, "editor", "two");
		expect(other.left("hafen")).toMatchObject([{ page: "one", ...copy }]);
		expect([other.left("haf"), new LocalCopies(room, "editor", "one").left("hafen")]).toEqual([
			[],
			[],
		]);
		other.take("hafen", "one");
		expect(other.left("hafen")).toHaveLength(1);
		other.erase("hafen");
		expect(other.left("hafen")).toEqual([]);
	});

	it.each([
		["the browser gives no room", new Room(10)],
		["the browser has no storage for the page", undefined],
	])("say that they are not there if %s", (_, room) => {
		const copies = new LocalCopies(room, "editor", "one");
		copies.save("hafen", copy);
		expect(copies.isStored).toBe(false);
		expect(new LocalCopies(room, "editor", "two").left("hafen")).toEqual([]);
	});

	it("leave out what nobody can read", () => {
		const room = new Room();
		room.setItem("randnotiz:editor:hafen:x", "{");
		room.setItem("randnotiz:editor:hafen:y", "null");
		expect(new LocalCopies(room, "editor", "two").left("hafen")).toEqual([]);
	});

	it.each([
		["one.2", true],
		["one.3", true],
		["one.1", false],
		["other.9", false],
		["", false],
	])("of save 2 of the page “one” are confirmed by the tag “%s”: %s", (tag, isDone) => {
		expect(isConfirmed({ ...copy, page: "one", at: 0 }, tag)).toBe(isDone);
	});

	it("are the same text if only the separators of names differ", () => {
		expect(comparable("Bau,  Hafen;")).toBe(comparable("Bau, Hafen"));
	});
});

describe("the difference of two texts", () => {
	it("is the part that changed, in whole words", () => {
		const difference = differenceOf("Der Hafen ist groß heute.", "Der Hafen war größer heute.");
		expect(difference).toEqual({
			...{
				start: 10,
				lead: "Der Hafen ",
				removed: "ist groß",
				added: "war größer",
				trail: " heute.",
			},
		});
	});

	it("makes the one of the other", () => {
		const text = fc.array(fc.constantFrom("a", "b", " ", "\n")).map((parts) => parts.join(""));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const { start, removed, added } = differenceOf(before, after);
				const rest = before.slice(start + removed.length);
				expect(before.slice(0, start) + added + rest).toBe(after);
				expect(before.slice(start).startsWith(removed)).toBe(true);
			}),
		);
	});
});
