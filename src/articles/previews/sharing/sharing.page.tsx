import { SelectField } from "../../../newsroom/layout/fields.tsx";
import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { CommentsList } from "./comments-list.tsx";
import { LinksList } from "./links-list.tsx";
import { MadeLink } from "./made-link.tsx";
import { DAYS, USUAL_DAYS } from "./sharing.schema.ts";
import type { Sharing } from "./sharing-view.ts";

/** The links by which people outside of the newsroom read an article before it is public, and what they said. */
export function SharingPage(props: Sharing) {
	const { language, slug, title, lang, mayShare, links, done, made, fault } = props;
	const words = wordsFor(language).sharing;
	const editor = `/newsroom/articles/${slug}`;
	return (
		<NewsroomLayout frame={props} title={`${words.title}: ${title || slug}`}>
			<p class="facts">
				<a href={editor}>{words.toEditor}</a> · <a href={`${editor}/preview`}>{words.toPreview}</a>
			</p>
			<h1>
				{words.title}: <span {...(title && { lang })}>{title || slug}</span>
			</h1>
			{done && <Notice text={words.done[done]} />}
			{fault && <Notice text={words.faults[fault]} isWrong />}
			{made && <MadeLink {...props} made={made} />}
			<p class="lead">{words.intro}</p>
			{mayShare ? <NewLink {...props} /> : <p class="sheet">{words.notYours}</p>}
			<section aria-labelledby="comments">
				<h2 id="comments">{words.comments}</h2>
				<CommentsList {...props} />
			</section>
			<section aria-labelledby="links">
				<h2 id="links">{words.links}</h2>
				{links.length === 0 ? <p class="sheet">{words.noLinks}</p> : <LinksList {...props} />}
			</section>
		</NewsroomLayout>
	);
}

function NewLink({ language, slug, fault }: Sharing) {
	const words = wordsFor(language).sharing;
	return (
		<form class="sheet form inline" method="post" action={`/newsroom/articles/${slug}/sharing`}>
			<SelectField
				{...{ id: "days", name: "days", label: words.days, value: String(USUAL_DAYS) }}
				fault={fault === "days" ? words.faults.days : undefined}
				options={DAYS.map((days) => [String(days), words.forDays(days)])}
			/>
			<button type="submit">{words.make}</button>
		</form>
	);
}
