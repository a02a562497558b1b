//! How committees, companies and charities are named, shortened and meant again, as marked text (see
//! [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn a_body_is_called_by_its_whole_name() {
    check(&[
        "The Plum Institute for the Study of Tides said on Monday that the pier was \"safe.\"{Plum Institute for the Study of Tides}",
        "On Monday the Senate Committee on Ports and Tides called the pier \"safe.\"{Senate Committee on Ports and Tides}",
        "In its report the Campaign to Save Cod said that the pier was \"not safe.\"{Campaign to Save Cod}",
        "Sailors Without Harbours said on Monday that the old pier was \"not safe.\"{Sailors Without Harbours}",
        "On Monday the Association of Chief Dockers said that the pier was \"not safe.\"{Association of Chief Dockers}",
        "On Monday the Danish Refugee Council said that the old pier was \"not safe.\"{Danish Refugee Council}",
        "A spokesman for the Committee on Ports said on Monday that the pier was \"not safe.\"{~A spokesman for the Committee on Ports}",
        // Where and when it speaks, and who speaks for it, is no part of it.
        "The Harbour Council on Monday called the old pier \"not safe.\"{Harbour Council}",
        "Ann Lee told the Committee on Ports on Monday that it was \"not safe.\"{Ann Lee}",
    ]);
}

#[test]
fn a_body_is_called_by_what_it_is() {
    check(&[
        "The Joint Committee on Ports and Tides met on Monday. \"It is safe,\"{~Joint Committee on Ports and Tides} the committee said.",
        "The Joint Committee on Ports and Tides met on Monday. \"It is safe,\"{Joint Committee on Ports and Tides} the Committee said.",
        "The Joint Committee on Ports and Tides met on Monday. \"It is safe,\"{~Joint Committee on Ports and Tides} the panel said.",
        // No company is a panel.
        "Plum Foods met on Monday. \"It is safe,\"{~the panel} the panel said.",
    ]);
}

#[test]
fn a_company_is_described() {
    check(&[
        "Corvane Ltd denied it on Monday. The social media giant said it was \"not amused.\"{~Corvane Ltd}",
        "Corvane Ltd denied it on Monday. The site said it was \"not amused.\"{~Corvane Ltd}",
        // It may be another one of which the text says from where it is.
        "Corvane Ltd denied it on Monday. The Danish firm said it was \"not amused.\"{~The Danish firm}",
        // Two blocks later it still can mean no other.
        "Corvane Ltd denied it on Monday. ¶ It rained. ¶ It rained again. ¶ The pier was shut. ¶ The company said it was \"not amused.\"{~Corvane Ltd}",
    ]);
}

#[test]
fn whose_body_it_is_does_not_speak() {
    check(&[
        "Tom Reed spoke. Reed's Labour Party called the pier \"a wreck.\"{Labour Party}",
        "As Plumland's Joint Committee on Ports and Tides has pointed out, it would be used \"for the purpose of finding the owner.\"{Joint Committee on Ports and Tides}",
        // Who works there does.
        "Tom Reed's Labour Party aides called the pier \"a wreck.\"{Tom Reed's Labour Party aides}",
    ]);
}

#[test]
fn a_paper_with_its_noun() {
    check(&[
        "He shared a piece by Harwich magazine that called the pier \"a wreck.\"{~Harwich magazine}",
        "The tweet from Harwich magazine reads, \"The pier is closed by angry fans.\"{?Harwich magazine}",
        // The noun and what stands before the name only say what it is.
        "The loyal Harbour Times tabloid called it a \"step.\"{~Harbour Times}",
        "The Plum Foods company called it a \"step.\"{~The Plum Foods company}",
    ]);
}

#[test]
fn who_stands_behind_a_text_speaks_in_it() {
    check(&[
        "A tweet from Tom Reed said the pier was \"a wreck.\"{~Tom Reed}",
        "\"We are sorry,\"{~Plum Institute} a statement from the Plum Institute read.",
        "The Plum Institute was angry. A statement from the group said the pier was \"a wreck.\"{~Plum Institute}",
        // Not where it was written.
        "A letter from Hull said the pier was \"a wreck.\"{~A letter from Hull}",
        "A letter from Tom Reed's lawyer said the pier was \"a wreck.\"{~Tom Reed's lawyer}",
    ]);
}
