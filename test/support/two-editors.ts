import { type Arbitrary, boolean, constantFrom, nat, option, record } from "fast-check";

/** What an editor does at an address, with the entity tags of what that editor read there last, or without. */
export interface Deed {
	deed:
		| "save"
		| "discard"
		| "publish"
		| "put"
		| "create"
		| "rename"
		| "withdraw"
		| "restore"
		| "recall";
	editor: 0 | 1;
	slug: string;
	/** Decides what is typed, how an article is withdrawn, and which version is restored. */
	detail: number;
	/** The new address, of a working copy or of a renaming. */
	to: string | undefined;
	effect: "silent" | "important" | "correction" | "draft";
	tags: "none" | "article" | "draft" | "both";
	/** So much time passes before. */
	seconds: number;
}

export const SLUGS = ["a", "b", "c"];
const RECALLABLE_MS = 30_000;

/** What two editors do, in any order. */
export function deeds(): Arbitrary<Deed> {
	return record({
		deed: constantFrom(
			...([
				"save",
				"save",
				"save",
				"discard",
				"publish",
				"publish",
				"publish",
				"put",
				"put",
			] as const),
			...([
				"create",
				"rename",
				"rename",
				"withdraw",
				"restore",
				"recall",
				"recall",
				"recall",
			] as const),
		),
		editor: constantFrom(0 as const, 1 as const),
		slug: constantFrom(...SLUGS.slice(0, 2), ...SLUGS),
		detail: nat(2),
		to: option(constantFrom(...SLUGS), { nil: undefined, freq: 2 }),
		effect: constantFrom("silent", "important", "correction", "draft"),
		tags: constantFrom("none", "article", "draft", "both", "both"),
		seconds: boolean().chain((isLong) => constantFrom(1, 1, 1, isLong ? 31 : 1)),
	});
}

interface Typed {
	title: string;
	corrections: number[];
	published?: number | undefined;
	slug?: string | undefined;
	/** Made of a version: then it has more fields than editors here type. */
	isOfVersion?: true;
}

interface WorkingCopy {
	number: number;
	typed: Typed;
	/** The revision of the article from which it began. */
	base: number;
}

interface State {
	slug: string;
	status: "draft" | "published" | "withdrawn";
	wasPublic: boolean;
	title: string;
	corrections: number[];
	published: number | null;
	updated: number;
	withdrawal?: { status: 410 | 451; reason?: string } | undefined;
}

interface Announced {
	at: number;
	former: State | undefined;
	formerCopy: WorkingCopy | undefined;
	isRecalled: boolean;
}

export interface ModelArticle extends State {
	/** Unknown until it is read. */
	id: string | undefined;
	/** It has nothing but a working copy. */
	isStub: boolean;
	revision: number;
	by: number;
	copy: WorkingCopy | undefined;
	versions: { title: string; copy: number | undefined }[];
	announced: Announced[];
}

/** The entity tags that a request names: the revision of an article, the number of a working copy. */
export interface Tags {
	article?: number | undefined;
	copy?: number | undefined;
}

type Answer = number;

/** What the newsroom has, and what the public sees of it. */
export class Model {
	articles: ModelArticle[] = [];
	#addresses = new Map<string, ModelArticle>();
	#revision = 0;
	#copies = 0;

	at(slug: string): ModelArticle | undefined {
		return this.articles.find((article) => article.slug === slug);
	}

	/** What a reader finds at a slug: the article, by a redirect if it has another slug, or a status. */
	readerFinds(slug: string): ModelArticle | number {
		const here = this.at(slug);
		const found = here?.wasPublic ? here : this.#addresses.get(slug);
		if (!found?.wasPublic) return 404;
		return found.status === "published" ? found : (found.withdrawal?.status ?? 410);
	}

	/** Does a deed at a time, and returns the status of its answer. */
	act(deed: Deed, tags: Tags, now: number): Answer {
		return this[deed.deed](deed, tags, now, this.at(deed.slug));
	}

	save(
		{ slug, to, detail }: Deed,
		{ copy: tag }: Tags,
		now: number,
		article?: ModelArticle,
	): Answer {
		if (this.#isFormer(slug)) return 409;
		const stored = article?.copy;
		if (tag !== undefined && tag !== stored?.number) return 412;
		const typed = { title: title(detail), corrections: [], slug: to === slug ? undefined : to };
		if (stored && !stored.typed.isOfVersion && isTypedAlike(stored.typed, typed)) return 200;
		const found = article ?? this.#add(slug, now, -1, true);
		found.copy = this.#copy(typed, stored?.base ?? found.revision);
		return stored ? 200 : 201;
	}

	discard({ slug }: Deed, { copy: tag }: Tags, _: number, article?: ModelArticle): Answer {
		if (tag !== undefined && tag !== article?.copy?.number) return 412;
		if (!article?.copy) return this.#missing(slug);
		article.copy = undefined;
		if (article.isStub) this.articles = this.articles.filter((one) => one !== article);
		return 204;
	}

	publish({ slug, effect, editor }: Deed, tags: Tags, now: number, article?: ModelArticle): Answer {
		if (!article) return this.#missing(slug);
		const { copy } = article;
		const isSameState = statesMatch(article, tags);
		const isRepeated = article.versions.some((one) => one.copy === tags.copy);
		if (
			!isSameState &&
			!copy &&
			tags.copy !== undefined &&
			tags.article === undefined &&
			isRepeated
		)
			return 200;
		if (!isSameState || isOutdated(article, tags)) return 412;
		if (article.status === "published" && !copy) return effect === "correction" ? 409 : 200;
		const typed = copy?.typed ?? typedOf(article);
		if (this.#isTaken(typed.slug, article)) return 422;
		const corrections = [...typed.corrections, ...(effect === "correction" ? [now] : [])];
		article.copy = undefined;
		this.#store(article, { ...typed, corrections, status: "published" }, effect, editor, now, copy);
		return 200;
	}

	restore(
		{ slug, detail, effect, editor }: Deed,
		tags: Tags,
		now: number,
		article?: ModelArticle,
	): Answer {
		if (!article) return this.#missing(slug);
		if (!statesMatch(article, tags) || isOutdated(article, tags)) return 412;
		const version = article.versions[detail];
		if (!version) return 404;
		const typed = { ...typedOf(article), title: version.title };
		if (article.status !== "published") {
			if (article.copy) return 409;
			article.copy = this.#copy({ ...typed, isOfVersion: true }, article.revision);
			return 202;
		}
		if (version.title !== article.title)
			this.#store(article, { ...typed, status: "published" }, effect, editor, now);
		return 200;
	}

	put(deed: Deed, { article: tag }: Tags, now: number, article?: ModelArticle): Answer {
		const { slug, detail, effect, editor } = deed;
		if (this.#isFormer(slug)) return 409;
		if (tag !== undefined && tag !== article?.revision) return 412;
		const status = effect === "draft" ? ("draft" as const) : ("published" as const);
		const sent = { title: title(detail), corrections: [], status };
		if (!article) {
			this.#store(this.#add(slug, now, editor, false), sent, effect, editor, now);
			return 201;
		}
		const isAlike = article.title === sent.title && article.corrections.length === 0;
		if (!(isAlike && article.status === status)) this.#store(article, sent, effect, editor, now);
		return 200;
	}

	create(deed: Deed, _: Tags, now: number, article?: ModelArticle): Answer {
		if (article) return 412;
		const { slug, detail, effect, editor } = deed;
		const status = effect === "draft" ? ("draft" as const) : ("published" as const);
		const sent = { title: title(detail), corrections: [], status };
		this.#store(this.#add(slug, now, editor, false), sent, effect, editor, now);
		return 201;
	}

	rename(
		{ slug, to = slug, editor }: Deed,
		{ article: tag }: Tags,
		now: number,
		article?: ModelArticle,
	): Answer {
		if (this.#isFormer(slug)) return 409;
		if (tag !== undefined && tag !== article?.revision) return 412;
		if (!article) return 404;
		if (article.isStub) return 422;
		if (this.#isTaken(to, article)) return 409;
		if (to === slug) return 200;
		if (article.status === "published") this.#announce(article, now);
		this.#raise(article, editor);
		this.#move(article, to);
		if (article.status === "published")
			article.versions.push({ title: article.title, copy: undefined });
		return 200;
	}

	withdraw(
		{ slug, detail, editor }: Deed,
		{ article: tag }: Tags,
		now: number,
		article?: ModelArticle,
	): Answer {
		if (tag !== undefined && tag !== article?.revision) return 412;
		if (!article) return this.#missing(slug);
		const wanted = withdrawal(detail);
		const isDelete = wanted === undefined;
		const { status = 410, reason } = wanted ?? {};
		const stands = article.withdrawal;
		// Without a reason, the one that stands is kept.
		const isSame =
			isDelete ||
			(reason === undefined && stands !== undefined) ||
			(stands?.status === status && stands.reason === reason);
		if (article.status === "withdrawn" && isSame) return isDelete ? 204 : 200;
		if (article.status === "published") this.#announce(article, now);
		this.#raise(article, editor);
		Object.assign(article, { status: "withdrawn", updated: now, withdrawal: { status, reason } });
		return isDelete ? 204 : 200;
	}

	recall(
		{ slug, editor }: Deed,
		{ article: tag }: Tags,
		now: number,
		article?: ModelArticle,
	): Answer {
		if (tag !== undefined && tag !== article?.revision) return 412;
		if (!article) return this.#missing(slug);
		if (article.announced.at(-1)?.isRecalled && tag === undefined) return 200;
		const change = article.announced.findLast(({ isRecalled }) => !isRecalled);
		if (!change || change.at + RECALLABLE_MS <= now) return 409;
		const { former, formerCopy } = change;
		if (this.#isTaken(former?.slug, article)) return tag === undefined ? 409 : 412;
		change.isRecalled = true;
		this.#raise(article, editor);
		if (former) this.#move(article, former.slug);
		const isKnown = former?.wasPublic && former.status !== "draft";
		const asDraft = {
			status: "draft",
			updated: former?.updated ?? now,
			published: former?.status === "draft" ? former.published : null,
		};
		Object.assign(article, isKnown ? former : asDraft, { wasPublic: true });
		if (formerCopy) article.copy ??= this.#copy(formerCopy.typed, article.revision);
		return 200;
	}

	#add(slug: string, now: number, by: number, isStub: boolean): ModelArticle {
		const state = { slug, status: "draft", wasPublic: false, title: "", corrections: [] } as const;
		const rest = { published: null, updated: now, id: undefined, isStub, by, copy: undefined };
		const article: ModelArticle = {
			...{ ...state, ...rest, corrections: [], revision: this.#revision },
			...{ versions: [], announced: [] },
		};
		this.articles.push(article);
		return article;
	}

	/** Stores what was sent, as `put` and `publish` do. */
	#store(
		article: ModelArticle,
		sent: Typed & { status: "draft" | "published" },
		effect: Deed["effect"],
		editor: number,
		now: number,
		copy?: WorkingCopy,
	): void {
		const { status, corrections, slug = article.slug } = sent;
		const isPublic = status === "published";
		const wasShown = article.status === "published";
		const isNew = article.revision === this.#revision && article.title === "" && !article.isStub;
		const published = sent.published ?? article.published ?? (isPublic ? now : null);
		const isSame =
			isPublic &&
			wasShown &&
			slug === article.slug &&
			article.title === sent.title &&
			String(corrections) === String(article.corrections) &&
			published === article.published;
		if (isPublic || wasShown) this.#announce(article, now, copy, isNew);
		this.#raise(article, editor);
		this.#move(article, slug);
		const first = Math.max(published ?? 0, ...corrections);
		const isSilent = isSame || (effect === "silent" && isPublic && wasShown);
		if (!isSilent) article.updated = isPublic && !article.wasPublic ? first : now;
		if (isPublic) article.versions.push({ title: sent.title, copy: copy?.number });
		const wasPublic = article.wasPublic || isPublic;
		const { title } = sent;
		Object.assign(article, { status, title, corrections, published, wasPublic, isStub: false });
		article.withdrawal = undefined;
	}

	#announce(article: ModelArticle, at: number, formerCopy?: WorkingCopy, isNew = false): void {
		const { slug, status, wasPublic, title, corrections, published, updated, withdrawal } = article;
		const state = { slug, status, wasPublic, title, corrections, published, updated, withdrawal };
		article.announced.push({
			at,
			former: isNew ? undefined : state,
			formerCopy,
			isRecalled: false,
		});
	}

	#raise(article: ModelArticle, editor: number): void {
		article.revision = ++this.#revision;
		article.by = editor;
	}

	#copy(typed: Typed, base: number): WorkingCopy {
		return { number: ++this.#copies, typed, base };
	}

	#move(article: ModelArticle, to: string): void {
		const { slug: from } = article;
		if (from === to) return;
		if (article.wasPublic || !this.#addresses.get(from)?.wasPublic)
			this.#addresses.set(from, article);
		article.slug = to;
		if (this.#addresses.get(to) === article) this.#addresses.delete(to);
	}

	#isTaken(slug: string | undefined, article: ModelArticle): boolean {
		const other = slug === undefined ? undefined : this.at(slug);
		return other !== undefined && other !== article;
	}

	#isFormer = (slug: string) => !this.at(slug) && this.#addresses.has(slug);

	/** A change of what is not there: at a former address it is refused with the present one. */
	#missing = (slug: string): Answer => (this.#isFormer(slug) ? 409 : 404);
}

export const title = (detail: number) => `Titel ${detail}`;

/** How an article is withdrawn; undefined: by DELETE. */
export function withdrawal(detail: number): { status?: 451; reason?: string } | undefined {
	if (detail === 2) return undefined;
	return detail === 1 ? { status: 451, reason: "Einstweilige Verfügung." } : {};
}

const typedOf = ({ title, corrections, published }: ModelArticle): Typed => ({
	...{ title, corrections, published: published ?? undefined },
});

const isTypedAlike = (one: Typed, other: Typed) =>
	one.title === other.title && one.slug === other.slug;

/** True if no tag is named, or one of those that are is that of the article or of its working copy. */
function statesMatch({ revision, copy }: ModelArticle, tags: Tags): boolean {
	const isNamed = tags.article !== undefined || tags.copy !== undefined;
	return !isNamed || tags.article === revision || (!!copy && tags.copy === copy.number);
}

const isOutdated = ({ revision, copy }: ModelArticle, tags: Tags) =>
	copy !== undefined && copy.base !== revision && tags.article !== revision;
