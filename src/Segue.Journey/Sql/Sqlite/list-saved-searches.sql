select name as Name, made as Made, wish as Wish from saved_search where owner = @Owner order by name
