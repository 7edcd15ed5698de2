//! Share cards: which article has which.
//!
//! Owns: the choice. An article with a photo is shared with it. Without one its card is drawn, for the newest of them alone: links
//! are shared in the days after an article appears, and ten thousand old articles would make the first build wait minutes. The
//! others have the site's own card. Refuses: showing more than the gate lets through: a protected article has no photo on its
//! card, and no place but the kecamatan.

use super::folded::Tabled;
use super::load::Loaded;
use super::texts::{Usage, Uses};
use crate::base::SitePath;
use crate::media::card::{self, Colours, Drawing};
use crate::media::{self, CacheKey, Fingerprint, PictureSources, Rendition};
use crate::places::{Level, PlaceId};
use crate::plan::{CardFingerprints, Pictures};
use crate::site::{ArticleId, Site};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A share card.
#[derive(Debug, Clone)]
pub(super) enum CardSource {
    /// Of a photo.
    Photo(SitePath),
    /// Drawn.
    Drawn(Arc<Drawing>),
}

/// The cards of a site.
#[derive(Debug, Default)]
pub(super) struct Cards {
    of: FxHashMap<ArticleId, CardSource>,
    site: Option<Arc<Drawing>>,
}

/// Chooses the card of every article that readers see.
pub(super) fn choose(
    tabled: &Tabled,
    uses: &Uses,
    pictures: &Pictures,
    sources: PictureSources,
) -> ChosenCards {
    let choice = CardChoice {
        site: &tabled.site,
        loaded: &tabled.loaded,
        uses,
        pictures,
    };
    choice.choose(sources)
}

/// What the choice rests on.
struct CardChoice<'a> {
    site: &'a Site,
    loaded: &'a Loaded,
    uses: &'a Uses,
    pictures: &'a Pictures,
}

/// The cards of a site, with the photos that they are made of among all pictures of which something is to be made.
pub(super) struct ChosenCards {
    pub(super) cards: Cards,
    pub(super) fingerprints: CardFingerprints,
    pub(super) sources: PictureSources,
}

impl ChosenCards {
    /// Gives an article the card of a photo; false if nothing is made of it.
    fn photo(&mut self, id: ArticleId, path: &SitePath) -> bool {
        let Some(source) = self.sources.get_mut(path) else {
            return false;
        };
        if !source.renditions.contains(&Rendition::Card) {
            source.renditions.push(Rendition::Card);
        }
        let mark = Fingerprint::of(&media::mark(&source.hash, path));
        self.fingerprints.of.insert(id, mark);
        self.cards.of.insert(id, CardSource::Photo(path.clone()));
        true
    }

    fn drawn(&mut self, id: ArticleId, drawing: Drawing) {
        let mark = Fingerprint::of(&drawing.key().hash());
        self.fingerprints.of.insert(id, mark);
        let card = CardSource::Drawn(Arc::new(drawing));
        self.cards.of.insert(id, card);
    }
}

impl Cards {
    /// The card of an article.
    pub(super) fn of(&self, id: ArticleId) -> Option<&CardSource> {
        self.of.get(&id)
    }

    /// The site's own.
    pub(super) fn site(&self) -> Option<&Drawing> {
        self.site.as_deref()
    }

    /// Entries of the cache that drawn ones are.
    pub(super) fn keys(&self) -> impl Iterator<Item = CacheKey> {
        let drawn = self.of.values().filter_map(|card| {
            if let CardSource::Drawn(drawing) = card {
                Some(&**drawing)
            } else {
                None
            }
        });
        drawn.chain(self.site()).map(Drawing::key)
    }
}

impl<'a> CardChoice<'a> {
    fn choose(&self, sources: PictureSources) -> ChosenCards {
        let mut chosen = ChosenCards {
            cards: Cards::default(),
            fingerprints: CardFingerprints::default(),
            sources,
        };
        let Some(most) = self.loaded.settings.outputs.cards else {
            return chosen;
        };
        let own = self.own();
        chosen.fingerprints.site = Some(Fingerprint::of(&own.key().hash()));
        chosen.cards.site = Some(Arc::new(own));
        let mut drawn = 0;
        for (id, _, entry) in self.site.articles() {
            if !entry.standing.is_shown() {
                continue;
            }
            let may_show = entry.standing.shows_photos();
            let photo = self.photo(id).filter(|_| may_show);
            if photo.is_some_and(|path| chosen.photo(id, path)) {
                continue;
            }
            if drawn < most {
                drawn += 1;
                chosen.drawn(id, self.drawing(id));
            }
        }
        chosen
    }

    /// The photo of an article: the one that its head names, else the first in its text; large enough, and not moving.
    fn photo(&self, id: ArticleId) -> Option<&'a SitePath> {
        let uses = self.uses.get(&self.site.head(id).path)?;
        let named = uses.iter().find(|(_, how)| *how == Usage::Listed);
        let (path, _) = named.or_else(|| uses.iter().find(|(_, how)| *how == Usage::Shown))?;
        let picture = self.pictures.get(path)?;
        (!picture.shapes.is_empty() && card::is_enough(picture.size)).then_some(path)
    }

    fn drawing(&self, id: ArticleId) -> Drawing {
        let place = self.site.entry(id).filed.first().copied();
        let kim = place.filter(|place| self.loaded.places.get(*place).level == Level::Kelurahan);
        let kim = kim
            .and_then(|place| self.site.kim_of(place))
            .map_or("", |(kim, _)| &*kim.name);
        Drawing {
            place: place
                .map_or_else(String::new, |place| self.place(place))
                .into(),
            title: self.site.head(id).title.clone(),
            teller: kim.into(),
            ..self.empty()
        }
    }

    /// 'Kelurahan Bintaro, Ampenan'; a kecamatan or the region alone.
    fn place(&self, id: PlaceId) -> String {
        let place = self.loaded.places.get(id);
        let own = format!("{} {}", place.word.text(), place.name);
        match self
            .loaded
            .places
            .kecamatan(id)
            .filter(|_| place.level == Level::Kelurahan)
        {
            Some(kecamatan) => format!("{own}, {}", self.loaded.places.get(kecamatan).name),
            None => own,
        }
    }

    /// The card of the site, whose name is its title.
    fn own(&self) -> Drawing {
        Drawing {
            place: self.place(self.loaded.places.region()).into(),
            site: "".into(),
            title: self.loaded.settings.name.clone(),
            teller: self.loaded.settings.description.clone(),
            ..self.empty()
        }
    }

    fn empty(&self) -> Drawing {
        let colours = self
            .loaded
            .settings
            .theme
            .colours
            .iter()
            .map(|(token, value)| (&**token, &**value));
        Drawing {
            site: self.loaded.settings.name.clone(),
            place: "".into(),
            title: "".into(),
            teller: "".into(),
            colours: Colours::of(colours),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::ImageProcessor;
    use crate::pipeline::{Audience, BuildInput, BuildState, Goal, SiteSnapshot, run};
    use crate::source::{Folder, Rescan};
    use std::collections::BTreeMap;
    use std::path::Path;

    const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/codes/base");
    const PHOTO: &[u8] = include_bytes!("../../tests/data/photo.jpg");

    fn read(folder: &Path, files: &mut BTreeMap<SitePath, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                read(&path, files);
            } else {
                let name = path
                    .strip_prefix(GOOD)
                    .expect("below")
                    .to_string_lossy()
                    .into_owned();
                files.insert(
                    SitePath::new(&name).expect("a path"),
                    std::fs::read(&path).expect("a file"),
                );
            }
        }
    }

    /// The good site with more articles in Bintaro, given by name, further front matter and text.
    fn site(settings: &str, articles: &[(&str, &str, &str)]) -> Arc<SiteSnapshot> {
        let mut files = BTreeMap::new();
        read(Path::new(GOOD), &mut files);
        let path = |name: &str| SitePath::new(name).expect("a path");
        files
            .get_mut(&path("kulkul.yaml"))
            .expect("settings")
            .extend(settings.bytes());
        files.insert(path("content/ampenan/bintaro/foto.jpg"), PHOTO.to_vec());
        for (name, front, text) in articles {
            let article = format!(
                "---\njudul: {name}\ntanggal: 2026-11-22\npenulis: siti-maryam\n{front}---\n\nIsi.\n\n{text}\n"
            );
            files.insert(
                path(&format!("content/ampenan/bintaro/{name}.md")),
                article.into_bytes(),
            );
        }
        let inputs = BuildInput {
            folder: &Folder::Memory(files),
            rescan: Rescan::Everything,
            base_url: None,
            now: "2026-12-01T01:05:00Z".parse().expect("a moment"),
            audience: Audience::Reader,
            images: &Arc::new(ImageProcessor::default()),
            goal: Goal::Snapshot,
        };
        let state = run(&inputs, &BuildState::default())
            .expect("memory does not fail")
            .state;
        Arc::clone(state.snapshot().expect("a site"))
    }

    fn card<'a>(site: &'a SiteSnapshot, name: &str) -> Option<&'a CardSource> {
        let path = SitePath::new(&format!("content/ampenan/bintaro/{name}.md")).expect("a path");
        site.cards().of(site.site().article_at(&path)?)
    }

    const PICTURE: &str = "gambar: foto.jpg\nalt: Tukik\n";

    #[test]
    fn the_photo_of_the_head_or_the_first_of_the_text_or_a_drawing() {
        let site = site(
            "",
            &[
                ("kepala", PICTURE, ""),
                ("badan", "", "![Tukik](foto.jpg)"),
                ("tanpa", "", "[foto](foto.jpg)"),
            ],
        );
        for name in ["kepala", "badan"] {
            assert!(
                matches!(card(&site, name), Some(CardSource::Photo(path)) if path.file_name() == "foto.jpg"),
                "{name}"
            );
        }
        let Some(CardSource::Drawn(drawing)) = card(&site, "tanpa") else {
            panic!("a link is no photo of the article")
        };
        assert_eq!(
            (&*drawing.title, &*drawing.place),
            ("tanpa", "Kelurahan Bintaro, Ampenan")
        );
    }

    #[test]
    fn a_protected_article_shows_neither_its_photo_nor_its_kelurahan() {
        let site = site(
            "",
            &[(
                "anak",
                &format!("{PICTURE}lindungi: anak\n"),
                "![Tukik](foto.jpg)",
            )],
        );
        let Some(CardSource::Drawn(drawing)) = card(&site, "anak") else {
            panic!("no photo")
        };
        assert_eq!(
            (&*drawing.place, &*drawing.teller),
            ("Kecamatan Ampenan", "")
        );
    }

    #[test]
    fn what_readers_do_not_see_has_no_card() {
        let gone = "dicabut: {waktu: 2026-11-23, alasan: Keliru}\n";
        let site = site("", &[("dicabut", gone, ""), ("draf", "draf: ya\n", "")]);
        assert!(card(&site, "dicabut").is_none() && card(&site, "draf").is_none());
    }

    #[test]
    fn only_the_newest_are_drawn() {
        let articles = [("foto", PICTURE, ""), ("baru", "", ""), ("lama", "", "")];
        let site_of = |settings| site(settings, &articles);
        let site = site_of("keluaran: {kartu: 1}\n");
        let drawn = ["baru", "lama"]
            .iter()
            .filter(|name| card(&site, name).is_some())
            .count();
        assert_eq!(drawn, 1);
        assert!(
            matches!(card(&site, "foto"), Some(CardSource::Photo(_)))
                && site.cards().site().is_some()
        );
        let site = site_of("keluaran: {kartu: tidak}\n");
        assert!(card(&site, "foto").is_none() && site.cards().site().is_none());
    }
}
