select source as Source, count(*) as Total, sum(duplicate_of is null) as "Distinct", sum(catalogue <> @Catalogue) as OldCatalogue,
  min(posted) as "From", max(posted) as "To"
from ad
group by source
order by source
