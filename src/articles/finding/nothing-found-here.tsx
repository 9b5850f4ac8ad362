import { languageName } from "../../platform/ui/language-name.ts";
import { wordsFor } from "../../words/languages.ts";
import type { TypedFinding } from "./finding-page-query.schema.ts";
import { findingPath } from "./finding-paths.ts";
import type { UnknownName } from "./unknown-name.ts";

interface NothingFoundProps {
	language: string;
	form: TypedFinding;
	/** The names in the filters that no article has. */
	unknown: UnknownName[];
}

/** Says why the list is empty, and what to do instead. */
export function NothingFoundHere({ language, form, unknown }: NothingFoundProps) {
	const words = wordsFor(language).articleList;
	const { q, status, has_draft } = form;
	const others = { ...form, q: "", sort: "-updated" as const };
	const isNarrowed = findingPath(others) !== findingPath({});
	if (q === "" && !isNarrowed) return <p class="sheet">{words.none}</p>;
	const isStatusAlone =
		findingPath({ status, has_draft }) === findingPath({ ...form, sort: "-updated" });
	return (
		<div class="sheet">
			{unknown.length === 0 && <p>{isStatusAlone ? words.nothingHere : words.nothingFound}</p>}
			{unknown.map((one) => (
				<Unknown language={language} form={form} unknown={one} />
			))}
			<ul class="links">
				{q !== "" && isNarrowed && (
					<li>
						<a href={findingPath({ q })}>{words.withoutFilters}</a>
					</li>
				)}
				<li>
					<a href={findingPath({})}>{words.showAll}</a>
				</li>
			</ul>
		</div>
	);
}

function Unknown({
	language,
	form,
	unknown: { kind, value, nearest },
}: Omit<NothingFoundProps, "unknown"> & { unknown: UnknownName }) {
	const words = wordsFor(language).articleList;
	const nameOf = (tag: string) => (kind === "language" ? languageName(tag, language) : tag);
	const typed = kind === "language" ? nameOf(value) : form[kind];
	return (
		<p>
			{words.unknown[kind](typed)}{" "}
			{nearest !== undefined && (
				<>
					{words.meant} <a href={findingPath({ ...form, [kind]: nearest })}>{nameOf(nearest)}</a>
				</>
			)}
		</p>
	);
}
