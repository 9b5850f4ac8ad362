import { describe, expect, it } from "vitest";
import { articleSummary } from "../../../../src/articles/article/article.examples.ts";
import { arrange, NO_CHOICE } from "../../../../src/articles/lists/front/front-arrangement.ts";

const articleOf = (number: number) => ({ ...articleSummary, slug: `a-${number}` });
const range = (from: number, to: number) =>
	Array.from({ length: from - to + 1 }, (_, index) => articleOf(from - index));
const numbers = (articles: { slug: string }[]) => articles.map(({ slug }) => Number(slug.slice(2)));
const section = (path: string, from: number, to: number) => ({
	title: path,
	path,
	articles: range(from, to),
});

describe("the articles of a first page", () => {
	it("stand once: a lead, three in a row, nine beside them, the others below", () => {
		const { lead, row, newest, more } = arrange(range(20, 1), NO_CHOICE);
		expect(lead?.slug).toBe("a-20");
		expect(numbers(row)).toEqual([19, 18, 17]);
		expect(numbers(newest)).toEqual([16, 15, 14, 13, 12, 11, 10, 9, 8]);
		expect(numbers(more)).toEqual([7, 6, 5, 4, 3, 2, 1]);
	});

	it("stand in one section only, and not below the sections again", () => {
		const sections = [section("/a", 20, 5), section("/b", 14, 4), section("/c", 20, 14)];
		const arranged = arrange(range(20, 1), { ...NO_CHOICE, sections });
		expect(arranged.sections.map(({ path, articles }) => [path, numbers(articles)])).toEqual([
			["/a", [16, 15, 14, 13]],
			["/b", [12, 11, 10, 9]],
		]);
		expect(numbers(arranged.newest)).toEqual([16, 15, 14, 13, 12, 11, 10, 9, 8]);
		expect(numbers(arranged.more)).toEqual([7, 6, 5, 4, 3, 2, 1]);
		const low = arrange(range(20, 1), { ...NO_CHOICE, sections: [section("/d", 7, 2)] });
		expect(numbers(low.more)).toEqual([3, 2, 1]);
	});
});
