import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { type CountsAside, MAX_COUNTED } from "./counts-aside.ts";

interface AsideCountsProps {
	aside: CountsAside;
	slug: string;
	language: string;
}

/** Says how many submissions stand apart, and why, with the way to each list. */
export function AsideCounts({ aside, slug, language }: AsideCountsProps) {
	const words = wordsFor(language).submissions;
	const { caught, unchecked } = aside;
	if (caught + unchecked === 0) return null;
	const text = (count: number) =>
		count > MAX_COUNTED
			? words.more(numberText(MAX_COUNTED, language))
			: numberText(count, language);
	const path = `/newsroom/surveys/${slug}`;
	return (
		<section class="sheet" aria-labelledby="aside">
			<h2 id="aside">{words.aside}</h2>
			{caught > 0 && (
				<p>
					{words.caughtCount(text(caught), caught === 1)}{" "}
					<a href={`${path}/caught`}>{words.seeCaught}</a>
				</p>
			)}
			{unchecked > 0 && (
				<p>
					{words.uncheckedCount(text(unchecked), unchecked === 1)}{" "}
					<a href={`${path}/responses?show=unchecked`}>{words.see}</a>
				</p>
			)}
		</section>
	);
}
