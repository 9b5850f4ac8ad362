import { NEW_ARTICLE_PATH } from "../articles/finding/finding-paths.ts";
import type { Frame } from "../newsroom/layout/newsroom-layout.tsx";
import { wordsFor } from "../words/languages.ts";

/** The pages of the first steps, in their order. */
const STEPS = [
	["write", NEW_ARTICLE_PATH, "drafts:write"],
	["imprint", "/newsroom/pages", "pages:write"],
	["people", "/newsroom/people", "people"],
] as const;

/** Greets whoever opens a newsroom without articles, and says where to begin. */
export function FirstSteps({ language, permissions }: Frame) {
	const { firstSteps: words } = wordsFor(language).board;
	const steps = STEPS.filter(([, , needs]) => permissions?.has(needs));
	return (
		<section class="sheet" aria-labelledby="first-steps">
			<h2 id="first-steps">{words.title}</h2>
			<p>{words.intro}</p>
			<ol class="steps">
				{steps.map(([name, path]) => (
					<li>
						<a href={path}>{words.steps[name].title}</a>
						<p>{words.steps[name].text}</p>
					</li>
				))}
			</ol>
		</section>
	);
}
