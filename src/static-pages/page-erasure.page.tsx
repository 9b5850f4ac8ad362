import { type Frame, NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../newsroom/layout/notice.tsx";
import { staticPagePath } from "../publication/addresses.ts";
import { wordsFor } from "../words/languages.ts";
import { IMPRINT_SLUG, PRIVACY_SLUG, type StaticPageSummary } from "./static-page.schema.ts";

interface PageErasureProps extends Frame {
	page: StaticPageSummary;
	/** True if the page was changed after somebody was asked. */
	isChanged: boolean;
}

/** Asks before a static page is erased, and says what happens then. */
export function PageErasurePage(props: PageErasureProps) {
	const { language, page, isChanged } = props;
	const words = wordsFor(language).newsroomPages.erasure;
	const own = `/newsroom/pages/${page.slug}`;
	const title = words.title(page.title);
	const isKnown = page.slug === IMPRINT_SLUG || page.slug === PRIVACY_SLUG;
	return (
		<NewsroomLayout frame={{ ...props, path: own }} title={title}>
			<h1>{title}</h1>
			{isChanged && <Notice text={words.changed} isWrong />}
			<form class="sheet" method="post" action={`${own}/erase`}>
				{isKnown && (
					<p>
						<strong>{words.known}</strong>
					</p>
				)}
				<ul>
					<li>{words.address(staticPagePath(page.slug))}</li>
					{page.footer !== undefined && <li>{words.footer}</li>}
				</ul>
				<p>{words.final}</p>
				<input type="hidden" name="revision" value={page.revision} />
				<div class="buttons">
					<button class="danger" type="submit">
						{words.yes}
					</button>
					<a href={own}>{words.no}</a>
				</div>
			</form>
		</NewsroomLayout>
	);
}
