import type { FoundArticle } from "../articles/finding/finding.schema.ts";
import { findingPath } from "../articles/finding/finding-paths.ts";
import { FoundEntry } from "../articles/finding/found-entry.tsx";
import { wordsFor } from "../words/languages.ts";
import type { BoardProps } from "./board-props.ts";
import type { Work } from "./find-work.ts";

interface WorkProps extends BoardProps {
	work: Work;
}

/** Shows what appears next, what appeared today, and what is being written. */
export function WorkLists(props: WorkProps) {
	const { language, work } = props;
	const words = wordsFor(language).board;
	const lists = [
		["coming", words.scheduled, words.noneScheduled, findingPath({ sort: "scheduled" })],
		["published", words.published, words.nonePublished, publishedPath],
		["begun", words.begun, words.noneBegun, findingPath({ status: "draft" })],
	] as const;
	return lists.map(([name, title, none, path]) => (
		<section aria-labelledby={name}>
			<div class="above">
				<h2 id={name}>{title}</h2>
				<a href={path} aria-label={words.allOf(title)}>
					{words.all}
				</a>
			</div>
			<List {...props} articles={work[name]} none={none} />
		</section>
	));
}

const publishedPath = findingPath({ status: "published", sort: "-published" });

interface ListProps extends BoardProps {
	articles: FoundArticle[];
	none: string;
}

function List({ site, language, now, articles, none }: ListProps) {
	if (articles.length === 0) return <p class="sheet">{none}</p>;
	return (
		<ul class="entries">
			{articles.map((article) => (
				<FoundEntry {...{ site, language, now, article }} heading="h3" />
			))}
		</ul>
	);
}
