import type { Original, OtherArticles } from "../article/article-conflict.ts";
import type { KnownArticle } from "./known-articles.sql.ts";

/** The articles that those of a batch must fit with: the stored ones, and those that stand before them in the batch. */
export class KnownArticles implements OtherArticles {
	readonly #bySlug: Map<string, KnownArticle>;

	constructor(stored: KnownArticle[]) {
		this.#bySlug = new Map(stored.map((one) => [one.slug, one]));
	}

	/** Adds an article of the batch, in place of the stored one. */
	add(article: Omit<KnownArticle, "key" | "former">): void {
		const { key, former = [] } = this.#bySlug.get(article.slug) ?? {};
		this.#bySlug.set(article.slug, { ...article, key, former });
	}

	/** Returns the article that a name means: its slug, its id, or a slug that it had before. Ids have a colon, slugs have none. */
	find(name: string): Original | undefined {
		if (name.includes(":")) return this.#all().find(({ id }) => id === name);
		return this.#bySlug.get(name) ?? this.formerlyAt(name);
	}

	/** Returns the article that had a slug before, if no other has it. */
	formerlyAt(slug: string): KnownArticle | undefined {
		if (this.#bySlug.has(slug)) return undefined;
		return this.#all().find(({ former }) => former.includes(slug));
	}

	/** Returns the slugs of the other translations of an article, in any status. */
	translationSlugs(slug: string): string[] {
		const original = this.#bySlug.get(slug)?.original ?? slug;
		return this.#saying(original).flatMap((one) => (one.slug === slug ? [] : [one.slug]));
	}

	async slugOfId(id: string): Promise<string | undefined> {
		return this.find(id)?.slug;
	}

	async isTaken(slug: string): Promise<boolean> {
		return this.#bySlug.has(slug);
	}

	async translationSlug(
		original: { slug: string },
		language: string,
		slug: string,
	): Promise<string | undefined> {
		const isOther = (one: KnownArticle) => one.slug !== slug && one.status !== "withdrawn";
		return this.#saying(original.slug).find((one) => isOther(one) && one.language === language)
			?.slug;
	}

	#saying(original: string): KnownArticle[] {
		return this.#all().filter((one) => one.slug === original || one.original === original);
	}

	#all(): KnownArticle[] {
		return [...this.#bySlug.values()];
	}
}
