import Lexicons

/// The words around a date that say which one it is, in the main languages of news. Written for this project; the names
/// of weekdays are CLDR's (Unicode License v3).
enum DateLabels {
    /// What a word next to a date says.
    enum Meaning: Sendable, Hashable {
        case month(Int)
        case published
        case modified
        /// It may stand inside or around a date and says nothing.
        case filler
        /// "AM" and "PM" behind a clock time.
        case morning, afternoon
    }

    static let table = WordTable<Meaning>(
        MonthNames.months.map { ($0.key, Meaning.month($0.value)) } + pairs(published, .published)
            + pairs(modified, .modified) + pairs(fillers, .filler) + [("am", .morning), ("pm", .afternoon)])

    private static func pairs(_ words: String, _ meaning: Meaning) -> [(String, Meaning)] {
        words.split { $0.isWhitespace }.map { (String($0), meaning) }
    }

    private static let published = """
        published posted publish first issued created released publication originally written submitted
        veröffentlicht veröffentlichung veröffentlichungsdatum erstellt publiziert erschienen erscheinungsdatum
        pressemitteilung datum date fecha data datums
        publié publiée parution communiqué publicado publicada publicación publicação pubblicato pubblicata gepubliceerd
        geplaatst opublikowano dodano zveřejněno publikováno vydáno publicerad publicerat publisert publiceret udgivet
        julkaistu δημοσίευση δημοσιεύτηκε δημοσιεύθηκε megjelent közzétéve publicat diterbitkan dipublikasikan tayang
        опубликовано опубликована дата публикации опубліковано оприлюднено yayınlanma yayınlandı yayın giriş eklenme
        نشر نُشر النشر
        发布 发布时间 发布日期 发布于 发表 发表于 发表时间 刊登 發布 發布時間 發佈 發表 刊出 时间 時間 日期
        公開 公開日 掲載 掲載日 配信 投稿 投稿日 発表 日時 입력 기사입력 등록 작성 게시 승인 발행
        """

    private static let modified = """
        updated update updates modified last edited revised reviewed changed refreshed
        aktualisiert aktualisierung geändert zuletzt bearbeitet
        mis mise jour modifié modifiée actualisé actualizado actualizada actualización modificado modificada
        aggiornato aggiornata aggiornamento modificato atualizado atualizada atualização
        bijgewerkt gewijzigd zaktualizowano aktualizacja aktualizováno upraveno uppdaterad uppdaterat oppdatert
        opdateret päivitetty ενημέρωση ενημερώθηκε frissítve frissítés actualizat diperbarui обновлено изменено оновлено
        güncelleme güncellendi güncellenme تحديث
        更新 更新时间 更新時間 更新日 最終更新 最終更新日 修改 수정 최종수정 업데이트
        """

    private static let fillers = """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
        lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
        lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
        måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
        maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
        понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер субота неділя
        pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu
        hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică
        at on of the in to de del do dos le la du à am um den der vom von a las el o il em às dne dnia w op kl den
        uhr stand h hr hrs ore godz saat klo kello time est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst ist cet
        cest mez mesz
        st nd rd th er ème º ª roku года год г р року tarihi tarihli
        """
}
