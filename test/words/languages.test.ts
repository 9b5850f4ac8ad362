import { describe, expect, expectTypeOf, it } from "vitest";
import { languages, pageLanguage, type Words, wordsFor } from "../../src/words/languages.ts";

/** The topics and words of a language, and the parameters that each word takes. */
type Shape<Tree> = Tree extends (...values: infer Values) => string
	? Values
	: Tree extends string
		? string
		: { [Name in keyof Tree]: Shape<Tree[Name]> };

type Languages = typeof languages;

// The compiler checks this: `satisfies` alone lets a word take fewer values than in German.
expectTypeOf<{ [Tag in keyof Languages]: Shape<Languages[Tag]> }>().toEqualTypeOf<
	Record<keyof Languages, Shape<Words>>
>();

/** Returns every word by its path: a text, or a function that makes one. */
function leaves(tree: object, path = ""): [path: string, word: unknown][] {
	return Object.entries(tree).flatMap(([name, word]) =>
		typeof word === "object" ? leaves(word, `${path}${name}.`) : [[path + name, word]],
	);
}

const valueCounts = (tree: object) =>
	Object.fromEntries(
		leaves(tree).map(([path, word]) => [path, typeof word === "function" ? word.length : 0]),
	);

/** Returns every text by its path, with small numbers for the values that it takes. */
function texts(tree: object): [path: string, text: string][] {
	return leaves(tree).map(([path, word]) => {
		const text = typeof word === "function" ? Reflect.apply(word, undefined, [3, 7]) : word;
		return [path, String(text)];
	});
}

describe.each(Object.entries(languages))("the words in %s", (tag, words) => {
	it("are those of German by topic, and take as many values", () => {
		expect(valueCounts(words)).toEqual(valueCounts(languages.de));
	});

	it("are never empty and have no spaces around them", () => {
		expect(texts(words).filter(([, text]) => text === "" || text !== text.trim())).toEqual([]);
	});

	it("use the typographic signs for quotes and an ellipsis", () => {
		expect(texts(words).filter(([, text]) => /"|\.\.\./.test(text))).toEqual([]);
	});

	it("are those for the language and its regions", () => {
		expect([tag, `${tag}-CH`, `${tag}-Latn-CH`].map(wordsFor)).toEqual([words, words, words]);
	});
});

it("German has no straight apostrophes", () => {
	expect(texts(languages.de).filter(([, text]) => text.includes("'"))).toEqual([]);
});

it.each(["tlh", "den", "constructor", ""])("English stands around text in “%s”", (language) => {
	expect(pageLanguage(language)).toBe("en");
	expect(wordsFor(language)).toBe(languages.en);
});

describe("the limits of a question", () => {
	it.each([
		["de", ["mindestens 1", "höchstens 5", "von 1 bis 5"]],
		["en", ["at least 1", "at most 5", "from 1 to 5"]],
	])("are in %s: %j", (language, sentences) => {
		const { range } = wordsFor(language).limits;
		expect([range("1", undefined), range(undefined, "5"), range("1", "5")]).toEqual(sentences);
	});
});
